using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Evidence;

internal sealed record ConfirmationBody(string? Expires = null);

/// <summary>One tap: the item is still true, so it counts for another year, or until a day that is given.</summary>
internal static class ConfirmEvidence
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/evidence/{id:guid}/confirmation", Handle)
        .WithName("action-plans-confirm-evidence")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, ConfirmationBody? body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var until = Expiry.Read(body?.Expires, now, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Item.Confirm(caller, until, now);
        await EvidenceFacts.RenewAsync(db, found.Item, caller, now, ct);
        db.Tell(found.Item.Kept(found.Revision, now));
        db.Record(caller, "evidence confirmed", $"{ods}/{id}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Item.ETag);

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, id, London.DayOf(now), ct));
    }
}
