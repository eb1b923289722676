using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>Somebody other than the one who added it looked at the newest revision and agrees that it shows what it is said to show.</summary>
internal static class VerifyEvidence
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/evidence/{id:guid}/verification", Handle)
        .WithName("action-plans-verify-evidence")
        .Require(Permissions.SignOffPlans, organisation: "ods");

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (found.Revision.By == caller.Id)
        {
            return Refusal.Forbidden("own-evidence", "You added this evidence: someone else has to verify it", "Ask a colleague who may sign plans off.").ToProblem();
        }

        found.Item.Verify(caller, now);
        await EvidenceFacts.RenewAsync(db, found.Item, caller, now, ct);
        db.Tell(found.Item.Kept(found.Revision, now));
        db.Record(caller, "evidence verified", $"{ods}/{id}", ods, now, $"revision {found.Item.Revision}");
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Item.ETag);

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, id, London.DayOf(now), ct));
    }
}
