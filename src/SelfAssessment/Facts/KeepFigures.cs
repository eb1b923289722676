using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Facts;

/// <summary>Keeps the measures that follow from an approved return, so that answers can be held against them without asking another service.</summary>
internal sealed class KeepFigures(SelfAssessmentDb db, Definitions definitions) : IHandle<ReturnApproved>
{
    public async Task Handle(ReturnApproved happened, CancellationToken ct)
    {
        var kept = await db.Figures.Where(f => f.Organisation == happened.Organisation && f.Period == happened.Period).ToDictionaryAsync(f => f.Measure, ct);
        var known = happened.Known();

        foreach (var measure in definitions.MeasuresOf(happened.Collection))
        {
            if (kept.GetValueOrDefault(measure.Key) is not { } figure)
            {
                figure = new() { Organisation = happened.Organisation, Measure = measure.Key, Period = happened.Period, Revision = 0 };
                db.Add(figure);
            }

            if (happened.Revision > figure.Revision)
            {
                (figure.Revision, figure.Value) = (happened.Revision, measure.Calculate(known).Value);
            }
        }
    }
}
