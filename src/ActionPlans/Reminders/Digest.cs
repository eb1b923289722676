using EdiRegion.Platform.Mail;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>
/// The weekly mail: what came or comes to 30, 14 or 3 days before its date within this week, and what is overdue. It names kinds of things and no figure, title or
/// person; the page it links to shows them to whoever may see them.
/// </summary>
internal static class Digest
{
    /// <summary>How far ahead a week's digest looks.</summary>
    internal const int DaysAhead = 30 + DaysOfWeek - 1;

    private const int DaysOfWeek = 7;

    private static readonly (int Days, string Heading)[] Stages = [(3, "Due in the next days"), (14, "Due in about two weeks"), (30, "Due in about a month")];

    /// <summary>The Monday of the week a day is in.</summary>
    internal static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>The mail; null when there is nothing to remind of.</summary>
    internal static MailMessage? Of(string organisation, string to, IReadOnlyList<DueItem> items, DateOnly week, string link, DateTimeOffset now)
    {
        List<string> lines = [.. Line("Overdue", items.Where(item => item.Overdue))];

        foreach (var (days, heading) in Stages)
        {
            lines.AddRange(Line(heading, items.Where(item => !item.Overdue && item.Due.AddDays(-days) is var reached && reached >= week && reached < week.AddDays(DaysOfWeek))));
        }

        return lines.Count == 0 ? null : new()
        {
            To = to,
            Subject = $"Your action plan: what is due ({organisation})",
            Body = $"""
                In the action plan of {organisation} something waits:

                {string.Join(Environment.NewLine, lines)}

                See what it is:

                {link}

                This message comes once a week while something is due. Whoever edits the plan can change the address or stop it.

                """,
            WrittenAt = now,
            NextAttemptAt = now,
        };
    }

    private static IEnumerable<string> Line(string heading, IEnumerable<DueItem> items)
    {
        List<string> kinds = [.. items.Select(item => item.Kind).Distinct().Order().Select(Plural)];

        return kinds.Count == 0 ? [] : [$"{heading}: {string.Join(", ", kinds)}"];
    }

    private static string Plural(DueKind kind) => kind switch
    {
        DueKind.Action => "actions",
        DueKind.Milestone => "milestones",
        DueKind.Explanation => "explanations that run out",
        _ => "evidence to confirm",
    };
}
