using System.Globalization;

namespace EdiRegion.Region.Awards;

/// <summary>Screens a nomination against the rules of a category, and against the others when it does not fit.</summary>
internal static class Eligibility
{
    internal static Screening Of(AwardCategory category, NominationFacts facts)
    {
        ScreeningReason[] reasons = [.. Reasons(category, facts)];
        return new(reasons, reasons.Length == 0
            ? []
            : [.. category.OfScheme.Where(other => other != category && !Reasons(other, facts).Any())
                .Select(other => new CategorySuggestion(other.Key, other.Title, Why(other, facts)))]);
    }

    private static IEnumerable<ScreeningReason> Reasons(AwardCategory category, NominationFacts facts)
    {
        if (facts.Kind is { } kind && !category.Nominees.Contains(kind))
        {
            yield return new("nominee-kind", $"{category.Title} is for {List([.. category.Nominees.Select(One)])}, and this nomination is for {One(kind)}.");
        }

        // Whether somebody sits on a board is not asked of teams and networks, for which the reason above says enough.
        if (category.BoardMembersOnly && facts is { BoardMember: false, Kind: null or NomineeKind.Individual })
        {
            yield return new("board-members-only", $"{category.Title} is for members of a board. What this nominee did can be told in another category.");
        }

        if (!category.SelfNomination && facts.Self == true)
        {
            yield return new("self-nomination", $"Nobody can put themselves forward for {category.Title}. A colleague can take over this draft as its nominator.");
        }

        if (!category.NonNhs && facts.Nhs == false)
        {
            yield return new("not-nhs", $"{category.Title} is for NHS organisations. A partner outside the NHS can be named together with one that belongs to it.");
        }

        if (category.WorkWithinYears is { } years && facts is { WorkEnded: { } ended, At: { } at } && ended < at.AddYears(-years))
        {
            yield return new(
                "work-too-old",
                $"The work ended on {Day(ended)}. {category.Title} is for work that goes on or ended after {Day(at.AddYears(-years))}; if it has gone on in another form, tell of that.");
        }
    }

    private static string Why(AwardCategory category, NominationFacts facts) => facts.Kind is { } kind
        ? $"It takes {One(kind)} and is for this: {category.Recognises}"
        : $"It is for this: {category.Recognises}";

    private static string One(NomineeKind kind) => kind switch
    {
        NomineeKind.Individual => "one person",
        NomineeKind.Team => "a team",
        NomineeKind.Network => "a staff network",
        NomineeKind.Project => "a project",
        _ => "an organisation",
    };

    private static string List(string[] items) => items.Length == 1 ? items[0] : $"{string.Join(", ", items[..^1])} or {items[^1]}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
