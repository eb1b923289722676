using System.Globalization;
using System.Text;

namespace EdiRegion.Region.Awards;

/// <summary>A text without accents and invisible characters, with plain apostrophes, hyphens and spaces; it knows where each character came from.</summary>
internal sealed class FoldedText
{
    // The hosts run without ICU, whose normalisation would do this: letters from U+00C0 and from U+1E00 on, without what is on them.
    private const string Latin =
        "AAAAAAACEEEEIIIIDNOOOOO×OUUUUYTsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwyassssdAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyLlVvYy";

    private readonly string _original;
    private readonly List<(int Start, int End)> _from = [];

    internal FoldedText(string text)
    {
        _original = text;
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            if ((length == 1 ? Plain(text[at]) : '\uFFFD') is { } plain)
            {
                folded.Append(plain);
                _from.Add((at, at + length));
            }

            at += length;
        }

        Text = folded.ToString();
    }

    internal string Text { get; }

    internal static string Of(string text) => new FoldedText(text).Text;

    /// <summary>Where a passage of the folded text is in the original, marks on its last letter included.</summary>
    internal (int Start, int Length) Original(int start, int length)
    {
        var end = _from[start + length - 1].End;
        while (end < _original.Length && char.GetUnicodeCategory(_original[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return (_from[start].Start, end - _from[start].Start);
    }

    private static char? Plain(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4' => '\'',
        >= '\u00C0' and <= '\u017F' => Latin[character - '\u00C0'],
        >= '\u1E00' and <= '\u1EFF' => LatinAdditional[character - '\u1E00'],
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ when char.IsWhiteSpace(character) => ' ',
        _ => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control ? null : character,
    };
}
