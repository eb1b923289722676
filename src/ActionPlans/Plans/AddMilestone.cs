using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record MilestoneBody(string? Title = null, DateOnly? Due = null, string? DueText = null, string? Lifecycle = null, DateOnly? Done = null)
{
    /// <summary>What this does not say stays as it was before; the words of a date stay with their date.</summary>
    internal MilestoneBody Over(Milestone before) => this with
    {
        Title = SameWords.Kept(Title, before.Title),
        Due = Due is null && DueText is null ? before.Due : Due,
        DueText = DueText is null ? (Due is null || Due == before.Due ? before.DueText : null) : SameWords.Kept(DueText, before.DueText),
    };

    internal void WriteTo(Milestone milestone, DateOnly today, List<Fault> faults, string at = "")
    {
        var texts = new Texts(faults);

        milestone.Title = texts.Required(Title, $"{at}/title", Texts.Long);
        milestone.Due = Due;
        milestone.DueText = texts.Optional(DueText, $"{at}/dueText");
        milestone.Lifecycle = texts.Choice<Lifecycle>(Lifecycle, $"{at}/lifecycle") ?? milestone.Lifecycle;
        milestone.Done = milestone.Lifecycle is Progress.Lifecycle.Complete ? Done ?? milestone.Done ?? today : null;

        if (milestone.Done > today)
        {
            faults.Add(new($"{at}/done", "done-in-future", "That day is still to come", $"a day up to {today:yyyy-MM-dd}", $"{milestone.Done:yyyy-MM-dd}"));
        }
    }
}

/// <summary>Adds a milestone to an action.</summary>
internal static class AddMilestone
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/actions/{id:guid}/milestones", Handle)
        .WithName("action-plans-add-milestone")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Created<MilestoneView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, MilestoneBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (plan, action) = found;
        var now = clock.GetUtcNow();
        var milestone = new Milestone { Id = Guid.CreateVersion7(), ActionId = id, Title = "" };
        milestone.Position = await db.Milestones.Where(m => m.ActionId == id).MaxAsync(m => (int?)m.Position, ct) + 1 ?? 1;
        body.WriteTo(milestone, London.DayOf(now), faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        db.Add(milestone);
        db.Add(action, Recording.Milestones(action, [MilestoneFact.Of(milestone)], context.Caller(), now));
        plan.Changed(now);
        db.Record(context.Caller(), "milestone added", $"{plan.Subject}/{id}/{milestone.Id}", ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Created($"{context.Request.Path}/{milestone.Id}", MilestoneView.Of(milestone));
    }
}
