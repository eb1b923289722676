using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Adds an objective at the end of a plan.</summary>
internal static class AddObjective
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/objectives", Handle)
        .WithName("action-plans-add-objective")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Created<ObjectiveView>, ProblemHttpResult>> Handle(
        string ods, string period, ObjectiveBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var now = clock.GetUtcNow();
        var objective = new Objective { Id = Guid.CreateVersion7(), Organisation = ods, Period = period, Title = "" };
        objective.Position = await db.Objectives.Where(o => o.Organisation == ods && o.Period == period).MaxAsync(o => (int?)o.Position, ct) + 1 ?? 1;
        body.WriteTo(objective, definitions, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        db.Add(objective);
        plan.Changed(now);
        db.Record(context.Caller(), "objective added", $"{plan.Subject}/{objective.Id}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(objective.ETag);

        return TypedResults.Created($"{context.Request.Path}/{objective.Id}", ObjectiveView.Of(objective, []));
    }
}
