using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Wordings of time that are no day: ongoing, to be confirmed, at once, within a span.</summary>
internal static partial class DateWording
{
    private static readonly DateFinder AnyYear = new(null);

    internal static bool IsOngoing(string text) => Holds(text, ImportWords.Dates.Ongoing);

    internal static bool IsUndecided(string text) => Holds(text, ImportWords.Dates.Undecided);

    internal static bool IsSoon(string text) => Holds(text, ImportWords.Dates.Soon);

    internal static bool IsSpan(string text) => Span().IsMatch(text);

    /// <summary>True when the text refers to the deadline of something else: "in line with NHS England deadlines".</summary>
    internal static bool RefersToDeadline(string text) => Holds(text, ImportWords.Dates.Deadlines);

    /// <summary>True when the text says when, in whatever way.</summary>
    internal static bool Says(string text) =>
        AnyYear.Find(text).Count > 0 || Bare().IsMatch(text) || IsOngoing(text) || IsUndecided(text) || IsSoon(text) || IsSpan(text)
        || (RefersToDeadline(text) && text.Contains("deadline", StringComparison.OrdinalIgnoreCase));

    private static bool Holds(string text, IReadOnlyList<string> words)
    {
        var spelling = $" {Spelling.Of(text)} ";

        return words.Any(word => spelling.Contains($" {Spelling.Of(word)} ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:within\s+)?(?:\d{1,2}|three|six|nine|twelve|eighteen)\s*(?:-\s*\d{1,2}\s*)?(?:months?|weeks?|years?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"^\s*(?:by |in |end |end of )?(?:Q[1-4]|quarter [1-4]|jan\w*|feb\w*|march|mar|april|apr|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|year end)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
