using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Removes an objective that has no actions.</summary>
internal static class RemoveObjective
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapDelete("/{ods}/{period}/objectives/{id:guid}", Handle)
        .WithName("action-plans-remove-objective")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Objectives.SingleOrDefaultAsync(o => o.Id == id && o.Organisation == ods && o.Period == period, ct) is not { } objective)
        {
            return Unknown(id, ods, period).ToProblem();
        }

        if (context.Request.RefuseIfStale(objective.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (await db.Actions.CountAsync(a => a.ObjectiveId == id, ct) is > 0 and var actions)
        {
            return Refusal.Conflict("objective-has-actions", $"This objective has {actions} {(actions == 1 ? "action" : "actions")}",
                "Move them to another objective, or remove them, first.").ToProblem();
        }

        var now = clock.GetUtcNow();
        db.Remove(objective);
        plan.Changed(now);
        db.Record(context.Caller(), "objective removed", $"{plan.Subject}/{id}", ods, now, objective.Title);
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }

    internal static Refusal Unknown(Guid id, string ods, string period) => Refusal.NotFound(
        "objective-unknown", $"There is no objective {id} in the plan of {ods} for {period}", "Take the id from this very plan.");
}
