using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The text of a part of a document with all tracked changes accepted: what was inserted is in, what was deleted is out.</summary>
internal static class DocxText
{
    internal const string Bullet = "• ";

    internal static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(text, element);

        return CellText.Tidy(text.ToString());
    }

    internal static bool HasTrackedChanges(MainDocumentPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = PartXml.Open(stream);

        while (xml.Read())
        {
            if (xml.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel")
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(StringBuilder text, OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "del" or "moveFrom" or "instrText" or "delText" or "Fallback" or "tbl" or "tcPr" or "rPr":
                return;
            case "t":
                text.Append(element.InnerText);
                return;
            case "br" or "cr":
                text.Append('\n');
                return;
            case "tab" when element.Parent is Run:
                text.Append(' ');
                return;
            case "noBreakHyphen":
                text.Append('-');
                return;
            case "pPr":
                text.Append(element.GetFirstChild<NumberingProperties>() is null ? "" : Bullet);
                return;
        }

        foreach (var child in element.ChildElements)
        {
            Append(text, child);
        }

        if (element is Paragraph)
        {
            text.Append('\n');
        }
    }
}
