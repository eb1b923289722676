using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Rewrites an objective; its actions stay.</summary>
internal static class ChangeObjective
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPut("/{ods}/{period}/objectives/{id:guid}", Handle)
        .WithName("action-plans-change-objective")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<ObjectiveView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, ObjectiveBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Objectives.SingleOrDefaultAsync(o => o.Id == id && o.Organisation == ods && o.Period == period, ct) is not { } objective)
        {
            return RemoveObjective.Unknown(id, ods, period).ToProblem();
        }

        if (context.Request.RequireMatch(objective.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var now = clock.GetUtcNow();
        body.WriteTo(objective, definitions, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        objective.Changed();
        plan.Changed(now);
        db.Record(context.Caller(), "objective changed", $"{plan.Subject}/{id}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(objective.ETag);

        return TypedResults.Ok(ObjectiveView.Of(objective, []));
    }
}
