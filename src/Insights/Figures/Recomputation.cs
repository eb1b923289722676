using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Figures;

/// <summary>The totals as they follow from the figures held, from nothing: what the incremental ones are checked against.</summary>
internal static class Recomputation
{
    internal static async Task<Dictionary<TotalKey, Addition>> RecomputeAsync(this InsightsDb db, Definitions definitions, CancellationToken ct)
    {
        Dictionary<TotalKey, Addition> totals = [];
        Dictionary<string, decimal> known = [];
        (string Collection, string Period, string Organisation)? current = null;

        var figures = db.Figures.AsNoTracking()
            .Where(f => f.Value != null)
            .OrderBy(f => f.Collection).ThenBy(f => f.Period).ThenBy(f => f.Organisation)
            .AsAsyncEnumerable();

        await foreach (var figure in figures.WithCancellation(ct))
        {
            if (current != (figure.Collection, figure.Period, figure.Organisation))
            {
                Finish();
                current = (figure.Collection, figure.Period, figure.Organisation);
            }

            known[figure.Cell] = figure.Value!.Value;
        }

        Finish();

        return totals;

        void Finish()
        {
            if (current is { } done)
            {
                totals.Pool(definitions.PooledMeasures(done.Collection), definitions.ScopesAbove(done.Organisation), done.Period, known);
            }

            known.Clear();
        }
    }
}
