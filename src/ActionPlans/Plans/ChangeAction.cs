using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Rewrites what is planned. How the action goes is not touched; once it was published, other dates need a reason.</summary>
internal static class ChangeAction
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPut("/{ods}/{period}/actions/{id:guid}", Handle)
        .WithName("action-plans-change-action")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<ActionView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, ActionBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (plan, action) = found;

        if (context.Request.RequireMatch(action.ETag) is { } unnamed)
        {
            return unnamed.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var reason = new Texts(faults).Optional(body.Reason, "/reason", Texts.Long);
        var moved = (body.Start, body.Due) != (action.Start, action.Due);
        action.ObjectiveId = body.Objective ?? action.ObjectiveId;
        body.WriteTo(action, definitions, faults);
        await AddAction.CheckObjectiveAsync(db, action, faults, ct);
        await Dependencies.CheckAsync(db, action, faults, ct);

        if (moved && reason is null && action.PublishedIn is not null)
        {
            faults.Add(new("/reason", "reason-required", "Say why the dates of a published action move", "a sentence", "nothing"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (moved)
        {
            db.Add(action, Recording.Dates(action, body.Start, body.Due, caller, now, reason));
            db.Tell(action.Progressed(plan, now));
        }
        else
        {
            action.Changed(now);
        }

        plan.Changed(now);
        db.Record(caller, "action changed", $"{plan.Subject}/{id}", ods, now, reason);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Ok(ActionView.Of(action, await ActionParts.OfAsync(db, id, ct), London.DayOf(now)));
    }
}
