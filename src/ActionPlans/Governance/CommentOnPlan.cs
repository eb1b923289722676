using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record CommentBody(string? Network = null, string? Text = null, Guid? Action = null);

/// <summary>A staff network says what it thinks of the plan or of one action. Nobody can change or remove it: it goes with the plan as it was written.</summary>
internal static class CommentOnPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/comments", Handle)
        .WithName("action-plans-comment")
        .Require(Permissions.CommentOnPlans, organisation: "ods");

    private static async Task<Results<Created<CommentView>, ProblemHttpResult>> Handle(
        string ods, string period, CommentBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (texts, caller, now) = (new Texts(faults), context.Caller(), clock.GetUtcNow());
        var network = texts.Required(body.Network, "/network", 200);
        texts.Required(body.Text, "/text", Texts.Long);

        if (body.Action is { } action && !await db.Actions.AnyAsync(a => a.Id == action && a.Organisation == ods && a.Period == period, ct))
        {
            return ExistingAction.Unknown(action, ods, period).ToProblem();
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var comment = new PlanComment
        {
            Id = Guid.CreateVersion7(),
            Organisation = ods,
            Period = period,
            Network = network,
            Text = body.Text!,
            ActionId = body.Action,
            By = caller.Id,
            ByName = caller.Name,
            At = now,
        };
        db.Add(comment);
        plan.Changed(now);
        db.Record(caller, "plan commented on", plan.Subject, ods, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/api/action-plans/v1/plans/{plan.Subject}", CommentView.Of(comment));
    }
}
