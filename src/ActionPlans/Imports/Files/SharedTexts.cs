using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedTexts
{
    internal static List<string> Read(SharedStringTablePart? part)
    {
        List<string> texts = [];

        if (part is null)
        {
            return texts;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = PartXml.Open(stream);

        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(CellText.Tidy(Rich(xml)));
            }
        }

        return texts;
    }

    /// <summary>The runs of one text, without the phonetic guides beside it. Leaves the reader at the end of the element.</summary>
    internal static string Rich(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, guide) = (new StringBuilder(), xml.Depth, 0);

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName is "rPh")
            {
                guide += xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement ? 1 : xml.NodeType is XmlNodeType.EndElement ? -1 : 0;
            }
            else if (guide == 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }
}
