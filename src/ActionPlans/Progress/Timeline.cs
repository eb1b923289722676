namespace EdiRegion.ActionPlans.Progress;

/// <summary>A day on which the status of an action changed, and what made it change.</summary>
/// <param name="By">Whoever recorded the fact behind it; null when it is the calendar's doing.</param>
internal sealed record Turn(DateOnly On, Colour? From, Colour To, string Label, string Reason, string? By);

/// <summary>The history of an action, replayed.</summary>
internal static class Timeline
{
    /// <summary>What was known at the end of a day.</summary>
    internal static Facts At(IEnumerable<ActionStep> steps, DateOnly day) =>
        steps.Where(step => step.Day <= day).Aggregate(new Facts(), (facts, step) => facts.After(step));

    /// <summary>The milestones as they were known at the end of a day, in their order.</summary>
    internal static IReadOnlyList<MilestoneFact> MilestonesAt(IEnumerable<ActionStep> steps, DateOnly day) =>
        [.. steps.Where(step => step.Day <= day).SelectMany(step => step.Milestones ?? [])
            .GroupBy(milestone => milestone.Id, (_, states) => states.Last())
            .OrderBy(milestone => milestone.Position).ThenBy(milestone => milestone.Id)];

    /// <summary>Every change of status up to a day: by what somebody recorded, or by a date that passed.</summary>
    internal static IReadOnlyList<Turn> Turns(IReadOnlyList<ActionStep> steps, DateOnly until)
    {
        List<Turn> turns = [];
        Status? before = null;

        foreach (var day in Days(steps, until))
        {
            var status = Status.Of(At(steps, day), day);

            if (before is null || before.Colour != status.Colour || before.Label != status.Label)
            {
                turns.Add(new(day, before?.Colour, status.Colour, status.Label, status.Reason, steps.LastOrDefault(step => step.Day == day && step.ChangesFacts)?.ByName));
            }

            before = status;
        }

        return turns;
    }

    /// <summary>The only days on which something can change: of an entry, after a due date, on a start, after an override or evidence ends.</summary>
    private static SortedSet<DateOnly> Days(IReadOnlyList<ActionStep> steps, DateOnly until)
    {
        SortedSet<DateOnly> days = [];

        foreach (var step in steps)
        {
            days.Add(step.Day);
            Add(step.Start);
            Add(step.Due?.AddDays(1));
            Add(step.EvidenceUntil?.AddDays(1));
            Add(step.Override?.Until.AddDays(1));
        }

        days.RemoveWhere(day => day > until || day < steps[0].Day);

        return days;

        void Add(DateOnly? day)
        {
            if (day is { } given)
            {
                days.Add(given);
            }
        }
    }
}
