using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>How an entry comes into the history of an action.</summary>
internal static class Recording
{
    /// <summary>The entry and the facts it changes, in one.</summary>
    internal static ActionStep Add(this ActionPlansDb db, PlanAction action, ActionStep step)
    {
        action.Take(step);
        db.Add(step);

        return step;
    }

    internal static ActionStep Milestones(PlanAction action, IReadOnlyList<MilestoneFact> milestones, Caller by, DateTimeOffset now, string? reason = null) => new()
    {
        ActionId = action.Id,
        At = now,
        Day = London.DayOf(now),
        By = by.Id,
        ByName = by.Name,
        Milestones = milestones,
        Reason = reason,
    };

    internal static ActionStep Dates(PlanAction action, DateOnly? start, DateOnly? due, Caller by, DateTimeOffset now, string? reason = null) => new()
    {
        ActionId = action.Id,
        At = now,
        Day = London.DayOf(now),
        By = by.Id,
        ByName = by.Name,
        SetsDates = true,
        Start = start,
        Due = due,
        Reason = reason,
    };
}
