using System.Globalization;
using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>The words of an exported plan, and how they are read again.</summary>
internal static partial class Wording
{
    private const string Days = "d MMMM yyyy";

    /// <summary>Ends a text whose own words would be read as its date or figures.</summary>
    private const string Bar = " |";

    internal static string Of(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.NotStarted => "Not started",
        Lifecycle.InProgress => "In progress",
        Lifecycle.Complete => "Complete",
        _ => "Closed, not done",
    };

    internal static string Of(Confidence confidence) => confidence switch { Confidence.OnTrack => "On track", Confidence.AtRisk => "At risk", _ => "Off track" };

    internal static string Of(EvidenceState evidence) => evidence switch { EvidenceState.None => "None", EvidenceState.Attached => "Attached", _ => "Verified" };

    internal static T? Read<T>(string text, Func<T, string> word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(each => word(each).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)).Select(each => (T?)each).FirstOrDefault();

    internal static string Of(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", Days, "dd/MM/yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>"Plan in place for race – by 31 March 2024 (“by March 2024”) – complete 2 April 2024".</summary>
    internal static string Of(MilestoneView milestone, bool asWritten = true) =>
        Of(milestone, "", asWritten) is var plain && (!asWritten || Milestone(plain) == new MilestoneBody(
            milestone.Title, milestone.Due, milestone.DueText, milestone.Lifecycle is Lifecycle.NotStarted ? null : $"{milestone.Lifecycle}", milestone.Done))
            ? plain : Of(milestone, Bar, asWritten);

    private static string Of(MilestoneView milestone, string bar, bool asWritten) => milestone.Title + bar
        + (milestone.Due is { } due ? $" – by {Status.Written(due)}" : "")
        + (asWritten && milestone.DueText is { } text ? $" (“{text}”)" : "")
        + (milestone.Lifecycle is Lifecycle.NotStarted ? "" : $" – {Of(milestone.Lifecycle).ToLowerInvariant()}")
        + (milestone.Done is { } done ? $" {Status.Written(done)}" : "");

    internal static MilestoneBody Milestone(string text) => Step().Match(text) is { Success: true } step
        ? new(step.Groups["title"].Value, Day(step.Groups["due"].Value), Some(step.Groups["text"].Value),
            Read<Lifecycle>(step.Groups["life"].Value, Of)?.ToString(), Day(step.Groups["done"].Value))
        : new(text);

    /// <summary>"Likelihood of appointment (baseline 1.62, target 1.25 by 31 March 2027)".</summary>
    internal static string Of(Kpi kpi) =>
        Of(kpi, "") is var plain && Kpi(plain) == new KpiBody(null, kpi.Text, null, kpi.Baseline, kpi.Target, kpi.By) ? plain : Of(kpi, Bar);

    private static string Of(Kpi kpi, string bar)
    {
        string?[] parts = [kpi.Baseline is { } from ? $"baseline {Of(from)}" : null, kpi.Target is { } to ? $"target {Of(to)}" : null];
        var figures = string.Join(", ", parts.OfType<string>()) + (kpi.By is { } day ? $"{(parts.Any(part => part is not null) ? " " : "")}by {Status.Written(day)}" : "");

        return kpi.Text + bar + (figures.Length == 0 ? "" : $" ({figures})");
    }

    internal static KpiBody Kpi(string text) => Figures().Match(text) is { Success: true } figures
        ? new(null, figures.Groups["text"].Value, null, Number(figures.Groups["from"].Value), Number(figures.Groups["to"].Value), Day(figures.Groups["by"].Value))
        : new(null, text);

    private static string? Some(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^(?<title>.+?)(?: \|)?(?: – by (?<due>\d{1,2} [A-Z][a-z]+ \d{4}))?(?: \(“(?<text>(?:(?! \|).)*?)”\))?(?: – (?<life>in progress|complete|closed, not done)(?: (?<done>\d{1,2} [A-Z][a-z]+ \d{4}))?)?$", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?<text>.+?)(?: \|)?(?: \((?=baseline|target|by )(?:baseline (?<from>-?[\d.]+))?(?:, )?(?:target (?<to>-?[\d.]+))? ?(?:by (?<by>\d{1,2} [A-Z][a-z]+ \d{4}))?\))?$", RegexOptions.Singleline)]
    private static partial Regex Figures();
}
