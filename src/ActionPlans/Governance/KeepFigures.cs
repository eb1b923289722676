using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>Keeps the measures that follow from an approved return, so that a plan can be held against them without asking another service.</summary>
internal sealed class KeepFigures(ActionPlansDb db, Definitions definitions) : IHandle<ReturnApproved>
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

            if (happened.Revision <= figure.Revision)
            {
                continue;
            }

            var result = measure.Calculate(known);
            figure.Revision = happened.Revision;
            (figure.Value, figure.Low, figure.High) = (result.Value, result.Interval?.Low, result.Interval?.High);
            (figure.OutsideFourFifths, figure.IntervalExcludesParity, figure.SmallNumbers) = (result.OutsideFourFifths, result.IntervalExcludesParity, result.SmallNumbers);
        }
    }
}
