using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Ledgers;

/// <summary>A result worked out again.</summary>
/// <param name="Recorded">The digest that was announced; null before.</param>
/// <param name="Equal">True when both are the same and no line is broken.</param>
internal sealed record ReplayView(
    string Cycle, string Category, string Digest, string? Recorded, bool Equal, IReadOnlyList<string> Winners, IReadOnlyList<LedgerOutcome> Outcomes, IReadOnlyList<RankedEntry> Places, int Lines,
    IReadOnlyList<LedgerFault> Faults);

/// <summary>Works ranking and winners out again from the frozen rules and the scores alone.</summary>
internal static class ReplayLedger
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/ledger/replay", Handle).WithName("awards-replay-ledger").Require(Permissions.DeclareInterests);
        service.MapPost("/ledger/replay", Handle).WithName("awards-replay-ledger-again").Require(Permissions.DeclareInterests);
    }

    private static async Task<Results<Ok<ReplayView>, ProblemHttpResult>> Handle(ResultsReader reader, CancellationToken ct, string? cycle = null, string? category = null)
    {
        if (!(await reader.AskAsync(cycle, category, Ability.ReadResults, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (!asked.Whole)
        {
            return ReadLedger.Unknown.ToProblem();
        }

        var replay = asked.Ledger.Replay();

        return TypedResults.Ok(new ReplayView(
            asked.Cycle.Key, asked.Category.Key, replay.Digest, replay.Announced, replay.Digest == replay.Announced && replay.Faults.Count == 0, replay.Winners, replay.Outcomes,
            replay.Ranked.Places, asked.Ledger.Lines.Count, replay.Faults));
    }
}
