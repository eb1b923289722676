using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>Keeps the measures that follow from an approved return, and from the annual one how large the organisation is.</summary>
internal sealed class KeepFigures(AwardsDb db, Definitions definitions) : IHandle<ReturnApproved>
{
    public async Task Handle(ReturnApproved happened, CancellationToken ct)
    {
        var kept = await db.Figures.Where(f => f.Organisation == happened.Organisation && f.Period == happened.Period).ToDictionaryAsync(f => f.Measure, ct);
        var known = happened.Known();

        foreach (var measure in definitions.MeasuresOf(happened.Collection))
        {
            Keep(measure.Key, measure.Calculate(known).Value);
        }

        decimal[] everyone = [.. known.Where(cell => cell.Key.StartsWith("total.", StringComparison.Ordinal)).Select(cell => cell.Value)];

        if (everyone.Length > 0)
        {
            Keep(KnownFigure.Headcount, everyone.Sum());
        }

        void Keep(string measure, decimal? value)
        {
            if (kept.GetValueOrDefault(measure) is not { } figure)
            {
                figure = new() { Organisation = happened.Organisation, Measure = measure, Period = happened.Period, Revision = 0 };
                db.Add(figure);
            }

            if (happened.Revision > figure.Revision)
            {
                (figure.Revision, figure.Value) = (happened.Revision, value);
            }
        }
    }
}
