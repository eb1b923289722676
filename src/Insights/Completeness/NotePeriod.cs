using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Completeness;

/// <summary>Notes when a period is due.</summary>
internal sealed class NotePeriod(InsightsDb db) : IHandle<PeriodScheduled>
{
    public async Task Handle(PeriodScheduled happened, CancellationToken ct)
    {
        var due = await db.Periods.SingleOrDefaultAsync(p => p.Collection == happened.Collection && p.Period == happened.Period, ct);

        if (due is null)
        {
            due = new() { Collection = happened.Collection, Period = happened.Period };
            db.Add(due);
        }

        if (happened.Version > due.Version)
        {
            (due.Due, due.Version) = (happened.Due, happened.Version);
        }
    }
}
