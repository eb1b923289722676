using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Progress;

internal sealed record TimelineState(
    Lifecycle Lifecycle, Confidence Confidence, EvidenceState Evidence, DateOnly? Start, DateOnly? Due, ColourOverride? Override,
    Colour Colour, string ColourLabel, string ColourReason, bool Overdue, IReadOnlyList<MilestoneFact> Milestones);

/// <param name="Added">True for the entry that began it, false for one that changed it.</param>
internal sealed record MilestoneStep(Guid Id, bool Added, string Title, DateOnly? Due, string? DueText, Lifecycle Lifecycle, DateOnly? Done);

internal sealed record StepView(
    DateTimeOffset At, string By, Lifecycle? Lifecycle, Confidence? Confidence, EvidenceState? Evidence, DateOnly? EvidenceUntil,
    bool SetsDates, DateOnly? Start, DateOnly? Due, ColourOverride? Override, bool WithdrawsOverride, IReadOnlyList<MilestoneStep> Milestones, string? Note, string? Reason);

internal sealed record TimelineView(Guid Id, string Title, DateOnly At, TimelineState? State, IReadOnlyList<Turn> Turns, IReadOnlyList<StepView> Steps);

/// <summary>"How did this go red?": the history of an action up to a day, every change of its status with the cause, and its state on that day.</summary>
internal static class ReadTimeline
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{ods}/{period}/actions/{id:guid}/timeline", Handle)
        .WithName("action-plans-read-timeline")
        .Require(Permissions.ReadPlans, organisation: "ods");

    private static async Task<Results<Ok<TimelineView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? at = null)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var day = London.Today(clock);

        if (at is not null && !DateOnly.TryParseExact(at, "yyyy-MM-dd", out day))
        {
            return Refusal.Unprocessable("day-not-readable", $"{at} is not a day", "Write it like 2026-11-21.").ToProblem();
        }

        var all = await db.Steps.AsNoTracking().Where(s => s.ActionId == id && s.Day <= day).OrderBy(s => s.Id).ToListAsync(ct);

        return TypedResults.Ok(new TimelineView(
            id, found.Action.Title, day, all.Count == 0 ? null : State(all, day), all.Count == 0 ? [] : Timeline.Turns(all, day),
            Steps(all)));
    }

    private static List<StepView> Steps(IReadOnlyList<ActionStep> steps)
    {
        HashSet<Guid> begun = [];

        return [.. steps.Select(s => new StepView(
            s.At, s.ByName, s.Lifecycle, s.Confidence, s.Evidence, s.EvidenceUntil, s.SetsDates, s.Start, s.Due, s.Override, s.WithdrawsOverride,
            [.. (s.Milestones ?? []).Select(m => new MilestoneStep(m.Id, begun.Add(m.Id), m.Title, m.Due, m.DueText, m.Lifecycle, m.Done))], s.Note, s.Reason))];
    }

    private static TimelineState State(IReadOnlyList<ActionStep> steps, DateOnly day)
    {
        var facts = Timeline.At(steps, day);
        var status = Status.Of(facts, day);

        return new(facts.Lifecycle, facts.Confidence, facts.Evidence, facts.Start, facts.Due, facts.Override is { } set && day <= set.Until ? set : null,
            status.Colour, status.Label, status.Reason, status.Overdue, Timeline.MilestonesAt(steps, day));
    }
}
