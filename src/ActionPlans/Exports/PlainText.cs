using System.Text;
using System.Xml;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Text as every format can hold it: plain line ends, nothing that XML forbids, no longer than a cell may be.</summary>
internal static class PlainText
{
    private const int LongestCell = 32_767;
    private const string Cut = "…";

    /// <summary>True for a text that was too long for its cell.</summary>
    internal static bool IsCut(string text) => text.Length == LongestCell && text.EndsWith(Cut, StringComparison.Ordinal);

    internal static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);

        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                plain.Append(text[at]).Append(text[++at]);
            }
            else if (text[at] is not '\r' && XmlConvert.IsXmlChar(text[at]))
            {
                plain.Append(text[at]);
            }
            else if (text[at] is '\r' && (at + 1 == text.Length || text[at + 1] is not '\n'))
            {
                plain.Append('\n');
            }
        }

        return plain.Length <= LongestCell ? plain.ToString() : plain.ToString(0, LongestCell - Cut.Length) + Cut;
    }
}
