using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Ledgers;

/// <summary>The ledger of a category.</summary>
/// <param name="Head">The digest of the last line.</param>
/// <param name="Reasons">Why decisions were made, by the number of the line that holds the digest of these words; without those that were erased.</param>
/// <param name="Faults">Lines that are broken or follow from nothing; empty when all is well.</param>
internal sealed record LedgerView(string Cycle, string Category, IReadOnlyList<LedgerEntry> Lines, string? Head, IReadOnlyDictionary<int, string> Reasons, IReadOnlyList<LedgerFault> Faults);

/// <summary>Every line of the ledger of a category, for secretaries and the chair who may see all of it.</summary>
internal static class ReadLedger
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/ledger", Handle)
        .WithName("awards-read-ledger")
        .Require(Permissions.DeclareInterests);

    internal static Refusal Unknown { get; } =
        Refusal.NotFound("ledger-unknown", "There is no such ledger for you", "Before the announcement a ledger is for secretaries and chairs who have declared to be close to nobody.");

    private static async Task<Results<Ok<LedgerView>, ProblemHttpResult>> Handle(AwardsDb db, ResultsReader reader, CancellationToken ct, string? cycle = null, string? category = null)
    {
        if (!(await reader.AskAsync(cycle, category, Ability.ReadResults, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (!asked.Whole)
        {
            return Unknown.ToProblem();
        }

        var lines = asked.Ledger.Lines;
        var reasons = await db.Reasons.AsNoTracking().Where(r => r.Cycle == asked.Cycle.Key && r.Category == asked.Category.Key).OrderBy(r => r.Number).ToListAsync(ct);
        var exchanged = reasons.Where(reason => lines.FirstOrDefault(line => line.Number == reason.Number) is { Kind: LedgerKind.Decided } line
            && CanonicalJson.Read<LedgerDecision>(line.Payload).Reason != DecisionReason.DigestOf(reason.Salt, reason.Words));

        return TypedResults.Ok(new LedgerView(
            asked.Cycle.Key, asked.Category.Key, lines, lines is [.., var last] ? last.Digest : null, reasons.ToDictionary(reason => reason.Number, reason => reason.Words),
            [.. asked.Ledger.Replay().Faults, .. exchanged.Select(reason => new LedgerFault(reason.Number, $"The reason that is kept beside line {reason.Number} is not the one it was written with."))]));
    }
}
