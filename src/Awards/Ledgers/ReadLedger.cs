using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Ledgers;

/// <summary>The ledger of a category.</summary>
/// <param name="Head">The digest of the last line.</param>
/// <param name="Faults">Lines that are broken or follow from nothing; empty when all is well.</param>
internal sealed record LedgerView(string Cycle, string Category, IReadOnlyList<LedgerEntry> Lines, string? Head, IReadOnlyList<LedgerFault> Faults);

/// <summary>Every line of the ledger of a category, for secretaries and the chair who may see all of it.</summary>
internal static class ReadLedger
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/ledger", Handle)
        .WithName("awards-read-ledger")
        .Require(Permissions.DeclareInterests);

    internal static Refusal Unknown { get; } =
        Refusal.NotFound("ledger-unknown", "There is no such ledger for you", "Before the announcement a ledger is for secretaries and chairs who have declared to be close to nobody.");

    private static async Task<Results<Ok<LedgerView>, ProblemHttpResult>> Handle(ResultsReader reader, CancellationToken ct, string? cycle = null, string? category = null)
    {
        if (!(await reader.AskAsync(cycle, category, Ability.ReadResults, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        return asked.Whole
            ? TypedResults.Ok(new LedgerView(asked.Cycle.Key, asked.Category.Key, asked.Ledger.Lines, asked.Ledger.Lines is [.., var last] ? last.Digest : null, asked.Ledger.Replay().Faults))
            : Unknown.ToProblem();
    }
}
