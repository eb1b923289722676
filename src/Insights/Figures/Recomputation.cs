using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Figures;

/// <summary>What follows from the figures held.</summary>
internal sealed record Recomputed(Dictionary<TotalKey, Addition> Totals, List<OwnValue> Values, HashSet<(string Collection, string Period)> Periods);

/// <summary>Totals and own values as they follow from the figures held, from nothing: what the incremental ones are checked against.</summary>
internal static class Recomputation
{
    internal static async Task<Recomputed> RecomputeAsync(this InsightsDb db, Definitions definitions, CancellationToken ct)
    {
        Recomputed all = new([], [], []);
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

        return all;

        void Finish()
        {
            if (current is { } done)
            {
                all.Totals.Pool(definitions.PooledMeasures(done.Collection), definitions.ScopesAbove(done.Organisation), done.Period, known);
                all.Values.AddRange(definitions.OwnValues(done.Collection, done.Period, done.Organisation, known));
                all.Periods.Add((done.Collection, done.Period));
            }

            known.Clear();
        }
    }
}
