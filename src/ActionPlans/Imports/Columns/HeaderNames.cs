using System.Collections.Concurrent;

namespace EdiRegion.ActionPlans.Imports.Columns;

/// <summary>How well the name of a column fits a field.</summary>
internal readonly record struct HeaderFit(Field Field, double Score);

/// <summary>Understands the names of columns by their meaning: synonyms, parts, slips of the hand.</summary>
internal static class HeaderNames
{
    /// <summary>What a column must score to be taken for a header at all.</summary>
    internal const double Likely = 0.72;

    private const int LongestHeader = 80;
    private const int MostRemembered = 20_000;

    private static readonly (Field Field, string[] Words, double Weight)[] Names =
        [.. ImportWords.Headers.SelectMany(entry => entry.Names.Select(name => (entry.Field, Words(name), entry.Weight)))];

    private static readonly HashSet<string> Vocabulary = [.. Names.SelectMany(name => name.Words)];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<HeaderFit>> Known = new(StringComparer.Ordinal);

    /// <summary>The fields a header may mean, the best first, one entry for each field.</summary>
    internal static IReadOnlyList<HeaderFit> Fits(string header)
    {
        if (header.Length is 0 or > LongestHeader)
        {
            return [];
        }

        if (Known.TryGetValue(header, out var known))
        {
            return known;
        }

        var fits = Score(header);

        if (Known.Count < MostRemembered)
        {
            Known[header] = fits;
        }

        return fits;
    }

    /// <summary>The field a header most likely means.</summary>
    internal static HeaderFit Best(string header) => Fits(header) is [var best, ..] ? best : default;

    /// <summary>True when a text is made of words that name columns; quick, to spare rows of data the rest.</summary>
    internal static bool MayName(string text) => text.Length <= LongestHeader && Words(text).All(Vocabulary.Contains);

    /// <summary>The fields that the parts of a header name, when it names several: "Lead and timescale".</summary>
    internal static IReadOnlyList<Field> Several(string header) =>
    [
        .. Parts(header).Select(part => Whole(Words(part)).FirstOrDefault()).Where(fit => fit.Score >= 0.9).Select(fit => fit.Field).Distinct(),
    ];

    private static IReadOnlyList<HeaderFit> Score(string header)
    {
        var fits = Whole(Words(header));
        var parts = Parts(header);

        for (var i = 0; parts.Length > 1 && i < parts.Length; i++)
        {
            fits = [.. fits, .. Whole(Words(parts[i])).Select(fit => fit with { Score = fit.Score * (i == 0 ? 0.97 : 0.9) })];
        }

        return [.. fits.GroupBy(fit => fit.Field).Select(group => group.MaxBy(fit => fit.Score)).OrderByDescending(fit => fit.Score)];
    }

    private static List<HeaderFit> Whole(string[] header)
    {
        List<HeaderFit> fits = [];

        if (header.Length == 0 || !header.Any(word => Vocabulary.Contains(word) || Vocabulary.Any(known => Spelling.Near(word, known))))
        {
            return fits;
        }

        foreach (var (field, name, weight) in Names)
        {
            if (Fit(header, name) is > 0.5 and var score)
            {
                fits.Add(new(field, score * weight));
            }
        }

        return [.. fits.GroupBy(fit => fit.Field).Select(group => group.MaxBy(fit => fit.Score)).OrderByDescending(fit => fit.Score)];
    }

    private static double Fit(string[] header, string[] name)
    {
        if (header.AsSpan().SequenceEqual(name))
        {
            return 1;
        }

        if (header.Length == name.Length && header.Zip(name).All(pair => Spelling.Near(pair.First, pair.Second)))
        {
            return 0.92;
        }

        var held = name.Count(word => header.Contains(word, StringComparer.Ordinal));

        if (held == name.Length && header.Length > name.Length)
        {
            // The last words of a header say what it is: "Lead action date" is a date.
            var atEnd = header.AsSpan(header.Length - name.Length).SequenceEqual(name);

            return Math.Min(0.9, 0.58 + (0.34 * name.Length / header.Length) + (atEnd ? 0.05 : 0));
        }

        return 0;
    }

    private static string[] Parts(string header) =>
        header.Split(['/', '&', '\n', '(', ')', ',', '+', '|', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => part.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();

    /// <summary>All words in the singular. Short ones stay unless something is left without them: "By when" is "when", "What" is "what".</summary>
    private static string[] Words(string text) =>
        Spelling.Words(text) is { Length: > 0 } words ? words : text == "#" ? ["number"] : Spelling.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
