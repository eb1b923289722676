using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record EditionText(int Edition, string Digest, bool SignedOff, EditionContent Content, string Canonical);

/// <summary>Exactly what was put before the board: its content, the canonical text, and the SHA-256 of that text. The newest edition unless one is named.</summary>
internal static class ReadEdition
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{ods}/{period}/publication", Handle)
        .WithName("action-plans-read-edition")
        .Require(Permissions.ReadPublishedPlans, organisation: "ods");

    private static async Task<Results<Ok<EditionText>, ProblemHttpResult>> Handle(
        string ods, string period, HttpContext context, ActionPlansDb db, Definitions definitions, CancellationToken ct, int? edition = null)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out _, out var refusal))
        {
            return refusal.ToProblem();
        }

        var working = context.Caller().May(Permissions.ReadPlans, ods);

        return await db.Editions.AsNoTracking()
            .Where(e => e.Organisation == ods && e.Period == period && (edition == null || e.Number == edition) && (working || e.SignedOffAt != null))
            .OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync(ct) is { } found
            ? TypedResults.Ok(new EditionText(found.Number, found.Digest, found.SignedOffAt is not null, found.Read(), found.Content))
            : Refusal.NotFound("edition-unknown", edition is null ? "No edition of this plan was put forward yet" : $"There is no edition {edition}",
                "An edition is made when the plan is put forward.").ToProblem();
    }
}
