namespace EdiRegion.ActionPlans.Reminders;

internal enum DueKind
{
    Action,
    Milestone,
    Explanation,
    Evidence,
}

/// <summary>Something that has to be seen to by a day: finished, explained anew, or confirmed as still true.</summary>
/// <param name="Days">Days until then; negative when it has passed.</param>
/// <param name="Action">The action a milestone belongs to.</param>
/// <param name="Requirement">The requirement an explanation is for.</param>
internal sealed record DueItem(
    DueKind Kind, string Organisation, string? Period, Guid? Id, Guid? Action, string? Requirement, string Title, DateOnly Due, int Days, bool Overdue)
{
    internal static DueItem Of(
        DueKind kind, string organisation, string title, DateOnly due, DateOnly today, string? period = null, Guid? id = null, Guid? action = null, string? requirement = null) =>
        new(kind, organisation, period, id, action, requirement, title, due, due.DayNumber - today.DayNumber, due < today);
}
