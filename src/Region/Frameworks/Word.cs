using System.Buffers;
using System.Text.RegularExpressions;

namespace EdiRegion.Region.Frameworks;

/// <summary>A word or number of a text.</summary>
/// <param name="Text">In lower case, without apostrophes; "&amp;" is "and".</param>
/// <param name="Gap">What stands between it and the word before, without white space.</param>
internal readonly partial record struct Word(string Text, int Start, int Length, string Gap, bool Capital, bool Touches)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".:;!?•·|");

    internal int End => Start + Length;

    internal bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>A sentence, list item or title ended before it.</summary>
    internal bool AfterBreak => Gap.AsSpan().ContainsAny(Breaks);

    internal static Word[] Of(string text)
    {
        List<Word> words = [];
        var end = 0;
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var gap = text.AsSpan(end, match.Index - end).Trim();
            words.Add(new(
                Plain(text.AsSpan(match.Index, match.Length)), match.Index, match.Length, gap.IsEmpty ? "" : gap.ToString(),
                char.IsUpper(text[match.Index]), words.Count > 0 && match.Index == end));
            end = match.Index + match.Length;
        }

        return [.. words];
    }

    private static string Plain(ReadOnlySpan<char> word) => word is "&"
        ? "and"
        : word.ToString().ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*|[0-9]+(?:\.[0-9]+)*|&", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
