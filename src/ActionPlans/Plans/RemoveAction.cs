using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Removes an action that was never published and that no other waits for.</summary>
internal static class RemoveAction
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapDelete("/{ods}/{period}/actions/{id:guid}", Handle)
        .WithName("action-plans-remove-action")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (plan, action) = found;

        if (action.PublishedIn is { } edition)
        {
            return Refusal.Conflict("action-published", $"This action is part of published edition {edition}",
                "What was published does not vanish: close it as not done, with the reason.").ToProblem();
        }

        if (await db.Actions.Where(a => a.Organisation == ods && a.Period == period && a.DependsOn.Contains(id)).Select(a => a.Ref ?? a.Title).FirstOrDefaultAsync(ct) is { } waiting)
        {
            return Refusal.Conflict("action-waited-for", "Another action waits for this one", $"Change {waiting} first: it depends on this action.").ToProblem();
        }

        var now = clock.GetUtcNow();
        db.Remove(action);
        plan.Changed(now);
        db.Record(context.Caller(), "action removed", $"{plan.Subject}/{id}", ods, now, action.Name);
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }
}
