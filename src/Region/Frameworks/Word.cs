using System.Buffers;

namespace EdiRegion.Region.Frameworks;

/// <summary>A word or number of a text.</summary>
/// <param name="Text">In lower case, without apostrophes; "&amp;" is "and".</param>
/// <param name="Gap">What stands between it and the word before, without white space.</param>
/// <param name="Touches">True when nothing at all stands between.</param>
internal readonly record struct Word(string Text, int Start, int Length, string Gap, bool Capital, bool Touches)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".:;!?•·|");

    internal int End => Start + Length;

    internal bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>A sentence, list item or title ended before it.</summary>
    internal bool AfterBreak => Gap.Length > 0 && Gap.AsSpan().ContainsAny(Breaks);

    /// <summary>A word is letters with apostrophes inside or "&amp;", a number is digits with points inside; all else is a gap.</summary>
    internal static Word[] Of(string text)
    {
        List<Word> words = [];
        var (end, at) = (0, 0);
        while (at < text.Length)
        {
            var start = at;
            at = Past(text, at);
            if (at == start)
            {
                at++;
                continue;
            }

            var gap = text.AsSpan(end, start - end).Trim();
            words.Add(new(
                Plain(text.AsSpan(start, at - start)), start, at - start, gap.IsEmpty ? "" : gap.ToString(),
                char.IsUpper(text[start]), words.Count > 0 && start == end));
            end = at;
        }

        return [.. words];
    }

    /// <summary>The words of a text as they are compared.</summary>
    internal static string[] Plain(string text) => [.. Of(text).Select(word => word.Text)];

    /// <summary>The words stand there one after the other, with no break between them.</summary>
    internal static bool StandAt(Word[] words, int at, string[] wanted)
    {
        if (at + wanted.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            if (words[at + i].Text != wanted[i] || (i > 0 && words[at + i].AfterBreak))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the word that begins here ends; here when none does.</summary>
    private static int Past(string text, int at)
    {
        if (text[at] == '&')
        {
            return at + 1;
        }

        var (start, number) = (at, char.IsAsciiDigit(text[at]));
        bool Belongs(int i) => i < text.Length && (number ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i]));
        while (Belongs(at) || (at > start && Belongs(at + 1) && Joins(text[at], number)))
        {
            at++;
        }

        return at;
    }

    private static bool Joins(char character, bool number) => number ? character == '.' : character is '\'' or '’';

    private static string Plain(ReadOnlySpan<char> word)
    {
        if (word is "&")
        {
            return "and";
        }

        var plain = word.ToString().ToLowerInvariant();
        return plain.AsSpan().ContainsAny('\'', '’')
            ? plain.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            : plain;
    }
}
