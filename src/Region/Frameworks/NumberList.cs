using System.Globalization;

namespace EdiRegion.Region.Frameworks;

/// <summary>Reads the numbers after a word: "3", "1 and 4", "5, 6, 7 and 8", "5-8", "4a".</summary>
internal static class NumberList
{
    private static readonly HashSet<string> Signs = new(["", "#", "-", "–", ":", "("], StringComparer.Ordinal);
    private static readonly HashSet<string> Ranges = new(["-", "–", "—"], StringComparer.Ordinal);
    private static readonly HashSet<string> Labels = new(["no", "nos", "number", "numbers"], StringComparer.Ordinal);
    private static readonly HashSet<string> Joins = new(["and", "or"], StringComparer.Ordinal);
    private static readonly HashSet<string> Tos = new(["to", "through"], StringComparer.Ordinal);
    private static readonly string[] Spelled = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly HashSet<string> Months = new(
        [
            "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august",
            "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Counted = new(
        [
            "more", "other", "others", "further", "new", "additional", "year", "years", "month", "months", "week", "weeks", "day", "days",
            "staff", "people", "actions", "objectives", "milestones", "per", "percent", "out", "times",
        ],
        StringComparer.Ordinal);

    /// <summary>The requirements a list beginning at a word names, each with its first and last word; none when it is not a list.</summary>
    /// <param name="strict">True when only the name of the framework stands before it: "WRES 2 year plan" is not a list.</param>
    internal static IReadOnlyList<(string Key, int First, int Last)> Read(Word[] words, int at, NumberSeries series, bool strict)
    {
        var labelled = at < words.Length && Labels.Contains(words[at].Text) && words[at].Gap.Length == 0;
        at += labelled ? 1 : 0;
        if (at >= words.Length || Number(words, at, series) is not { } first)
        {
            return [];
        }

        // A sign may also part a heading from what is counted below it: "HIA: 3 managers trained".
        var sign = labelled && words[at].Gap == "." ? "" : words[at].Gap.TrimStart(')');
        if (!Signs.Contains(sign) || ((strict || sign is not ("" or "#")) && !Ends(words, first.Last)))
        {
            return [];
        }

        List<(string Key, int First, int Last)> found = [(first.Key, at, first.Last)];
        var (before, last) = (first.Text, first.Last);
        while (Next(words, last, series, strict) is { } next)
        {
            var keys = next.Range ? series.After(before, next.Text) : [next.Key];
            if (keys.Count == 0)
            {
                break;
            }

            found.AddRange(keys.Select(key => (key, next.First, next.Last)));
            (before, last) = (next.Text, next.Last);
        }

        return found;
    }

    private static (string Key, string Text, int First, int Last, bool Range)? Next(
        Word[] words, int last, NumberSeries series, bool strict)
    {
        var at = last + 1;
        if (at >= words.Length)
        {
            return null;
        }

        var joined = words[at].Gap is "" or "," && (Joins.Contains(words[at].Text) || Tos.Contains(words[at].Text));
        var range = joined ? Tos.Contains(words[at].Text) : Ranges.Contains(words[at].Gap);
        if (!joined && !range && words[at].Gap is not ("," or "/"))
        {
            return null;
        }

        at += joined ? 1 : 0;
        return at < words.Length && (!joined || words[at].Gap.Length == 0)
            && Number(words, at, series) is { } number && !CountsSomething(words, number.Last) && (!strict || Ends(words, number.Last))
            ? (number.Key, number.Text, at, number.Last, range)
            : null;
    }

    private static (string Key, string Text, int Last)? Number(Word[] words, int at, NumberSeries series)
    {
        var text = words[at].IsNumber ? words[at].Text : Spell(words[at].Text);
        var last = at;
        if (text is null || (at + 1 < words.Length && words[at + 1].Gap is "/" && words[at + 1].IsNumber && words[at + 1].Text.Length > 2))
        {
            return null;
        }

        if (words[at].IsNumber && at + 1 < words.Length && words[at + 1].Touches)
        {
            // A letter belongs to the number (4a); more letters make it something else (1st, 5pm).
            if (words[at + 1].Length > 1)
            {
                return null;
            }

            (text, last) = (series.Find(text + words[at + 1].Text) is null ? text : text + words[at + 1].Text, at + 1);
        }

        var percent = last + 1 < words.Length && words[last + 1].Gap.StartsWith('%');
        return !percent && series.Find(text) is { } key ? (key, text, last) : null;
    }

    private static string? Spell(string word) => Array.IndexOf(Spelled, word) is var index and >= 0
        ? (index + 1).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The number counts what follows or is the day of a month.</summary>
    private static bool CountsSomething(Word[] words, int last) =>
        last + 1 < words.Length && words[last + 1] is { Gap: "" or "-" } next
        && (Counted.Contains(next.Text) || (Months.Contains(next.Text) && next.Capital));

    private static bool Ends(Word[] words, int last) =>
        last + 1 >= words.Length || words[last + 1] is not { Gap: "" or "-" } next || (next.Gap.Length > 0 && next.IsNumber)
        || Joins.Contains(next.Text) || Tos.Contains(next.Text);
}
