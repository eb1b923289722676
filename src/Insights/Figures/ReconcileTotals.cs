using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Figures;

internal sealed record Reconciliation(int Checked, int Different, IReadOnlyList<string> Examples);

/// <summary>Proves that the totals kept incrementally equal a recomputation from the figures.</summary>
internal static class ReconcileTotals
{
    private const int MostExamples = 20;

    internal static void Map(IEndpointRouteBuilder insights) => insights
        .MapGet("/reconciliation", Handle)
        .WithName("insights-reconciliation")
        .Require(Permissions.OperatePlatform);

    private static async Task<Ok<Reconciliation>> Handle(InsightsDb db, Definitions definitions, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCountingAsync(ct);

        var expected = (await db.RecomputeAsync(definitions, ct)).Totals;
        var held = await db.Totals.AsNoTracking()
            .Where(t => t.Organisations != 0 || t.Sum != 0)
            .ToDictionaryAsync(t => new TotalKey(t.Measure, t.Scope, t.Period, t.Basis, t.Cell), t => new Addition(t.Sum, t.Organisations), ct);
        var different = expected.Keys.Union(held.Keys).Where(key => expected.GetValueOrDefault(key) != held.GetValueOrDefault(key)).ToList();

        return TypedResults.Ok(new Reconciliation(expected.Count, different.Count, [.. different.Take(MostExamples).Select(key => key.ToString())]));
    }
}
