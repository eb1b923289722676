using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Understands words of status.</summary>
/// <param name="Meaning">What the first of them says.</param>
/// <param name="Whole">True when the text says nothing else.</param>
/// <param name="Contradicted">True when a later word says another stage: "completed although delivery is on hold".</param>
internal sealed partial record StatusWord(StatusMeaning Meaning, bool Whole, bool Contradicted, double Certainty)
{
    private const int LongestPhrase = 6;

    private static readonly FrozenDictionary<string, StatusMeaning> Phrases = ImportWords.Meanings
        .SelectMany(entry => entry.Words.Select(word => (Word: Spelling.Of(word), entry.Meaning)))
        .DistinctBy(entry => entry.Word)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.Ordinal);

    /// <summary>The status a text gives in its first words, or null when it gives none there.</summary>
    internal static StatusWord? Find(string text)
    {
        if (Percentage().Match(text) is { Success: true } share)
        {
            var done = decimal.Parse(share.Groups[1].Value, CultureInfo.InvariantCulture);

            return new(new(done >= 100 ? Lifecycle.Complete : done == 0 ? Lifecycle.NotStarted : Lifecycle.InProgress, null, false), true, false, 0.85);
        }

        if (ImportWords.CompleteMarks.Contains(text) || ImportWords.OpenMarks.Contains(text))
        {
            var complete = ImportWords.CompleteMarks.Contains(text);

            return new(new(complete ? Lifecycle.Complete : Lifecycle.InProgress, null, false), true, false, complete ? 0.75 : 0.5);
        }

        var words = Spelling.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<(int At, int Length, StatusMeaning Meaning)> found = [];

        for (var at = 0; at < Math.Min(words.Length, 40);)
        {
            var (length, meaning) = Longest(words, at);

            if (meaning is not null)
            {
                found.Add((at, length, meaning));
            }

            at += Math.Max(length, 1);
        }

        if (found.Count == 0 || found[0].At > 3)
        {
            return null;
        }

        var first = found[0];
        var negated = first.At > 0 && words[first.At - 1] is "not" or "no" or "never" or "isnt" or "hasnt";

        return new(
            first.Meaning,
            first.At == 0 && first.Length == words.Length,
            negated || found.Skip(1).Any(other => Differs(first.Meaning, other.Meaning)),
            negated ? 0.3 : first.At == 0 ? 0.95 : 0.8);
    }

    /// <summary>The meaning of a text in a key, where a sentence may stand around the word.</summary>
    internal static StatusMeaning? InKey(string text)
    {
        var words = Spelling.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return Enumerable.Range(0, words.Length).Select(at => Longest(words, at)).Where(found => found.Meaning is not null)
            .OrderByDescending(found => found.Length).FirstOrDefault().Meaning;
    }

    private static (int Length, StatusMeaning? Meaning) Longest(string[] words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
        {
            if (Phrases.TryGetValue(string.Join(' ', words, at, length), out var meaning))
            {
                return (length, meaning);
            }
        }

        return (0, null);
    }

    private static bool Differs(StatusMeaning one, StatusMeaning other) =>
        one.Lifecycle is Lifecycle.Complete or Lifecycle.ClosedNotDone ? other.Lifecycle != one.Lifecycle
        : other.Lifecycle is Lifecycle.Complete or Lifecycle.ClosedNotDone
            || (one.Confidence is { } first && other.Confidence is { } second && first != second);

    [GeneratedRegex(@"^\s*(\d{1,3}(?:\.\d+)?)\s*%(?:\s*complete)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Percentage();
}
