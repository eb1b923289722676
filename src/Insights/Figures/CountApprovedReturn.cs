using EdiRegion.Contracts.Metrics;
using EdiRegion.Insights.Completeness;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Figures;

/// <summary>Takes the figures of an approved return in: they replace the ones of its earlier revision, and the totals change by the difference.</summary>
internal sealed class CountApprovedReturn(InsightsDb db, Definitions definitions) : IHandle<ReturnApproved>
{
    public async Task Handle(ReturnApproved happened, CancellationToken ct)
    {
        await db.WaitWhilePoolingAnewAsync(ct);
        var status = await db.StatusAsync(happened.Organisation, happened.Collection, happened.Period, ct);

        if (happened.Version > status.Version)
        {
            (status.State, status.Version) = ("approved", happened.Version);
        }

        if (happened.Revision <= status.ApprovedRevision)
        {
            return;
        }

        status.ApprovedRevision = happened.Revision;
        status.ApprovedAt = happened.ApprovedAt;
        status.FirstApprovedAt ??= happened.FirstApprovedAt ?? happened.ApprovedAt;
        status.Source = happened.Source;

        var before = await db.Figures.AsNoTracking()
            .Where(f => f.Collection == happened.Collection && f.Period == happened.Period && f.Organisation == happened.Organisation && f.Value != null)
            .ToDictionaryAsync(f => f.Cell, f => f.Value!.Value, ct);
        var after = happened.Known();

        await db.TakeInAsync(happened, Differences(happened, before, after), definitions.OwnValues(happened.Collection, happened.Period, happened.Organisation, after), ct);
    }

    private Dictionary<TotalKey, Addition> Differences(
        ReturnApproved happened, IReadOnlyDictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> after)
    {
        var measures = definitions.PooledMeasures(happened.Collection);
        var scopes = definitions.ScopesAbove(happened.Organisation);
        Dictionary<TotalKey, Addition> totals = [];

        totals.Pool(measures, scopes, happened.Period, before, sign: -1);
        totals.Pool(measures, scopes, happened.Period, after);

        return totals;
    }
}
