using System.Globalization;
using System.Text;

namespace EdiRegion.Region.Awards;

/// <summary>Counts words the way a word processor does, with the gaps closed through which a limit is got round.</summary>
public static class Words
{
    /// <summary>
    /// Runs between white space that hold a letter or a digit. A dash (not a hyphen) and invisible characters separate as well; a hyphen,
    /// an apostrophe and a slash do not.
    /// </summary>
    public static int Count(string? text)
    {
        var (words, inside) = (0, false);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Separates(rune))
            {
                inside = false;
            }
            else if (!inside && Rune.IsLetterOrDigit(rune))
            {
                inside = true;
                words++;
            }
        }

        return words;
    }

    // U+200D joins the letters of some scripts; U+00AD is a hyphen not shown.
    private static bool Separates(Rune rune) => Rune.IsWhiteSpace(rune)
        || rune.Value is 0x2012 or 0x2013 or 0x2014 or 0x2015
        || (rune.Value is not (0x200C or 0x200D or 0x00AD) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
}
