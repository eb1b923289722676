using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Wordings of time that are no day: ongoing, to be confirmed, at once, within a span.</summary>
internal static partial class DateWording
{
    private static readonly DateFinder AnyYear = new(null);

    private static readonly string[] Ongoing = Spelled(ImportWords.Dates.Ongoing);
    private static readonly string[] Undecided = Spelled(ImportWords.Dates.Undecided);
    private static readonly string[] Soon = Spelled(ImportWords.Dates.Soon);
    private static readonly string[] Deadlines = Spelled(ImportWords.Dates.Deadlines);

    internal static bool IsOngoing(string text) => Holds(text, Ongoing);

    internal static bool IsUndecided(string text) => Holds(text, Undecided);

    internal static bool IsSoon(string text) => Holds(text, Soon);

    internal static bool IsSpan(string text) => Span().IsMatch(text);

    /// <summary>True when the text refers to the deadline of something else: "in line with NHS England deadlines".</summary>
    internal static bool RefersToDeadline(string text) => Holds(text, Deadlines);

    /// <summary>True when the text says when, in whatever way.</summary>
    internal static bool Says(string text) =>
        AnyYear.Find(text).Count > 0 || Bare().IsMatch(text) || IsOngoing(text) || IsUndecided(text) || IsSoon(text) || IsSpan(text)
        || (RefersToDeadline(text) && text.Contains("deadline", StringComparison.OrdinalIgnoreCase));

    private static bool Holds(string text, string[] words)
    {
        var spelling = $" {Spelling.Of(text)} ";

        return words.Any(word => spelling.Contains(word, StringComparison.Ordinal));
    }

    private static string[] Spelled(IReadOnlyList<string> words) => [.. words.Select(word => $" {Spelling.Of(word)} ")];

    [GeneratedRegex(@"\b(?:within\s+)?(?:\d{1,2}|three|six|nine|twelve|eighteen)\s*(?:-\s*\d{1,2}\s*)?(?:months?|weeks?|years?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"^\s*(?:by |in |end |end of )?(?:Q[1-4]|quarter [1-4]|jan\w*|feb\w*|march|mar|april|apr|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|year end)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
