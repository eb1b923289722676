using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>The days of a cell, its steps, and how sure that is.</summary>
/// <param name="Begins">When the cell says when the action starts.</param>
/// <param name="Wording">What stands in place of a day: "ongoing".</param>
internal sealed record DatesRead(
    IReadOnlyList<DraftMilestone> Steps, DateOnly? Begins, DateOnly? Due, string? Wording, double Certainty, string Why);

/// <summary>Reads cells about time: one day, several steps each with its day, or a reference to a framework's own deadlines.</summary>
internal sealed partial class MilestoneReader(DateFinder dates, Definitions definitions)
{
    /// <param name="related">Requirements the row is linked to, in case the cell refers to their deadlines.</param>
    internal DatesRead Read(string text, IReadOnlyList<string> related)
    {
        List<DraftMilestone> steps = [];
        List<double> certainties = [];
        List<string> reasons = [];
        DateOnly? begins = null;

        foreach (var part in Parts(text))
        {
            var found = dates.Find(part);

            if (found.Count == 0)
            {
                Undated(part, related, steps, certainties, reasons);
                continue;
            }

            foreach (var (title, date) in Cut(part, found))
            {
                begins ??= date.Begins;
                certainties.Add(date.Certainty);
                reasons.Add(date.Why);

                if (date.Ends is { } || date.Begins is null)
                {
                    steps.Add(new(title, date.Ends, part.Substring(date.Start, date.Length), Done(title)));
                }
            }
        }

        var due = steps.Max(step => step.Due);

        return new(
            steps,
            begins,
            due,
            due is null && steps.Count > 0 ? text : null,
            certainties.Count == 0 ? 0 : certainties.Min(),
            string.Join("; ", reasons.Distinct()));
    }

    private void Undated(string part, IReadOnlyList<string> related, List<DraftMilestone> steps, List<double> certainties, List<string> reasons)
    {
        var deadlines = DateWording.RefersToDeadline(part) || definitions.Mentions.Find(part).Count > 0 ? Deadlines(part, related) : [];

        if (deadlines.Count > 0)
        {
            steps.AddRange(deadlines.Select(deadline => new DraftMilestone(deadline.Title, deadline.By, part, false)));
            certainties.Add(0.85);
            reasons.Add("the deadlines of the framework it refers to");

            return;
        }

        var (certainty, why) = DateWording.IsOngoing(part) ? (0.9, "ongoing, so no day")
            : DateWording.IsUndecided(part) || ImportWords.Nothing.Contains(part) ? (0.9, "not decided yet, so no day")
            : DateWording.IsSoon(part) ? (0.75, "at once, so no day")
            : DateWording.IsSpan(part) ? (0.5, "a span of time without a beginning")
            : DateWording.RefersToDeadline(part) ? (0.4, "it refers to deadlines that are not known")
            : (0.6, "no day is named");

        steps.Add(new(part, null, "", false));
        certainties.Add(certainty);
        reasons.Add(why);
    }

    /// <summary>The deadlines of the requirements a text names, else of those its row is linked to.</summary>
    private List<(string Title, DateOnly By)> Deadlines(string part, IReadOnlyList<string> related)
    {
        var named = definitions.Mentions.Find(part).Select(mention => mention.Key).Distinct().ToList();
        var own = named.Select(definitions.FindRequirement).OfType<Requirement>().SelectMany(WithDeadlines).ToList();
        var frameworks = named.Where(definitions.Frameworks.ContainsKey).ToHashSet();
        var linked = related.Select(definitions.FindRequirement).OfType<Requirement>()
            .Where(requirement => frameworks.Count == 0 || frameworks.Contains(requirement.Framework)).ToList();

        // The parts a row names are nearer than the whole they belong to.
        linked = [.. linked.Where(requirement => !linked.Any(part => part.Parent == requirement.Key))];

        return [.. (own.Count > 0 ? own : linked.SelectMany(WithDeadlines)).DistinctBy(requirement => requirement.Key)
            .SelectMany(requirement => requirement.Deadlines.Select(deadline => (
                deadline.What is null ? $"{requirement.Number} {requirement.Title}".Trim() : $"{requirement.Number} {deadline.What}".Trim(), deadline.By)))
            .OrderBy(deadline => deadline.By)];
    }

    private IEnumerable<Requirement> WithDeadlines(Requirement requirement) => requirement.Deadlines.Count > 0
        ? [requirement]
        : requirement.Children.Select(definitions.Requirement).Where(child => child.Deadlines.Count > 0);

    /// <summary>One step for each day: its words are those before it, or those after it when the day comes first.</summary>
    private static IEnumerable<(string Title, ProseDate Date)> Cut(string part, IReadOnlyList<ProseDate> found)
    {
        var leading = Clean(part[..found[0].Start]).Length == 0;

        for (var i = 0; i < found.Count; i++)
        {
            var title = leading
                ? part[found[i].End..(i + 1 < found.Count ? found[i + 1].Start : part.Length)]
                : part[(i == 0 ? 0 : found[i - 1].End)..found[i].Start] + (i == found.Count - 1 ? part[found[i].End..] : "");

            yield return (Clean(title), found[i]);
        }
    }

    /// <summary>Lines and semicolons part steps; a line without a day goes with the next when that is only a day.</summary>
    private List<string> Parts(string text)
    {
        var lines = TextList.Split(text).ToList();

        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (dates.Find(lines[i]).Count == 0 && dates.Find(lines[i + 1]) is [var only] && Clean(lines[i + 1].Remove(only.Start, only.Length)).Length == 0)
            {
                lines[i] = $"{lines[i].TrimEnd(':')} {lines[i + 1]}";
                lines.RemoveAt(i + 1);
            }
        }

        return lines;
    }

    private static bool Done(string title) => ImportWords.Dates.Done.Contains(Spelling.Of(title).Split(' ')[0], StringComparer.Ordinal);

    /// <summary>Without the words that only join it to its day.</summary>
    private static string Clean(string title)
    {
        var bare = title.Trim(Joints);

        while (Last().Match(bare) is { Success: true } last)
        {
            bare = bare[..last.Index].TrimEnd(Joints);
        }

        return First().Replace(bare, "") is { Length: > 1 } rest ? rest : "";
    }

    private static readonly char[] Joints = [' ', ',', '.', ':', ';', '-', '–', '—', '(', ')', '\n'];

    [GeneratedRegex(@"^(?:(?:and|then)\b|[\s\-–:,])+", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"(?:^|\s)(?:by|in|on|during|before|until|from|of|end|close|the|no later than|due|and|then)$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();
}
