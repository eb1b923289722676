using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Adds an action to an objective of the plan. It begins not started, without evidence.</summary>
internal static class AddAction
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/actions", Handle)
        .WithName("action-plans-add-action")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Created<ActionView>, ProblemHttpResult>> Handle(
        string ods, string period, ActionBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now, id) = (context.Caller(), clock.GetUtcNow(), Guid.CreateVersion7());
        var action = new PlanAction { Id = id, Origin = id, Organisation = ods, Period = period, ObjectiveId = body.Objective ?? Guid.Empty, Title = "" };
        action.Position = await db.Actions.Where(a => a.ObjectiveId == action.ObjectiveId).MaxAsync(a => (int?)a.Position, ct) + 1 ?? 1;
        body.WriteTo(action, definitions, faults);
        await CheckObjectiveAsync(db, action, faults, ct);
        await Dependencies.CheckAsync(db, action, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        db.Add(action);
        db.Add(action, Recording.Dates(action, body.Start, body.Due, caller, now));
        plan.Changed(now);
        db.Record(caller, "action added", $"{plan.Subject}/{id}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Created($"{context.Request.Path}/{id}", ActionView.Of(action, ActionParts.None, London.DayOf(now)));
    }

    internal static async Task CheckObjectiveAsync(ActionPlansDb db, PlanAction action, List<Fault> faults, CancellationToken ct)
    {
        if (!await db.Objectives.AnyAsync(o => o.Id == action.ObjectiveId && o.Organisation == action.Organisation && o.Period == action.Period, ct))
        {
            faults.Add(new("/objective", "objective-unknown", "There is no such objective in this plan", "the id of an objective of this plan",
                action.ObjectiveId == Guid.Empty ? "nothing" : $"{action.ObjectiveId}"));
        }
    }
}
