using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Rewrites a milestone or says that it is done.</summary>
internal static class ChangeMilestone
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPut("/{ods}/{period}/actions/{id:guid}/milestones/{milestone:guid}", Handle)
        .WithName("action-plans-change-milestone")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<MilestoneView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, Guid milestone, MilestoneBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (plan, action) = found;

        if (await db.Milestones.SingleOrDefaultAsync(m => m.Id == milestone && m.ActionId == id, ct) is not { } known)
        {
            return Refusal.NotFound("milestone-unknown", $"This action has no milestone {milestone}", "Take the id from this very action.").ToProblem();
        }

        if (context.Request.RequireMatch(action.ETag) is { } unnamed)
        {
            return unnamed.ToProblem();
        }

        List<Fault> faults = [];
        var (now, before) = (clock.GetUtcNow(), MilestoneFact.Of(known));
        body.WriteTo(known, London.DayOf(now), faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (MilestoneFact.Of(known) is var after && after != before)
        {
            db.Add(action, Recording.Milestones(action, [after], context.Caller(), now));
        }

        plan.Changed(now);
        db.Record(context.Caller(), "milestone changed", $"{plan.Subject}/{id}/{milestone}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Ok(MilestoneView.Of(known));
    }
}
