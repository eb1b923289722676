using System.Text;
using System.Xml;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>Text as every format can hold it: nothing that XML forbids, no longer than a cell may be, and no formula.</summary>
internal static class PlainText
{
    private const int LongestCell = 32_767;

    internal static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);

        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                plain.Append(rune);
            }
        }

        return plain.Length <= LongestCell ? plain.ToString() : plain.ToString(0, LongestCell - 1) + "…";
    }

    /// <summary>An apostrophe goes before what a spreadsheet would take for a formula.</summary>
    internal static string Guarded(string text) => text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
}
