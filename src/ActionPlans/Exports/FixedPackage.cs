using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>
/// Makes a package of an office format the same bytes every time: its parts carry the plan's day, not the moment of writing, and its
/// relationships numbers, not chance.
/// </summary>
internal static partial class FixedPackage
{
    internal static byte[] Of(MemoryStream written, DateOnly day)
    {
        var moment = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        using var result = new MemoryStream();
        written.Position = 0;

        using (var source = new ZipArchive(written, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = source.Entries.ToDictionary(part => part.FullName, Text);
            var numbers = Numbers(parts);

            // Programs tell the format by what comes first.
            foreach (var part in source.Entries.OrderBy(part => part.FullName is not "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = moment;
                using var to = new StreamWriter(entry.Open());
                to.Write(ChanceId().Replace(parts[part.FullName], id => numbers.GetValueOrDefault(id.Value, id.Value)));
            }
        }

        return result.ToArray();
    }

    [GeneratedRegex("\\bR[0-9a-f]{16,32}\\b")]
    private static partial Regex ChanceId();

    /// <summary>A number for each relationship, in the order of what they lead to.</summary>
    private static Dictionary<string, string> Numbers(Dictionary<string, string> parts) => parts
        .Where(part => part.Key.EndsWith(".rels", StringComparison.Ordinal))
        .OrderBy(part => part.Key, StringComparer.Ordinal)
        .SelectMany(part => XDocument.Parse(part.Value).Root!.Elements().OrderBy(link => (string?)link.Attribute("Target"), StringComparer.Ordinal))
        .Select((link, index) => (Id: (string)link.Attribute("Id")!, Number: $"rel{index + 1}"))
        .DistinctBy(link => link.Id)
        .ToDictionary(link => link.Id, link => link.Number);

    private static string Text(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open());

        return reader.ReadToEnd();
    }

    /// <summary>Says whose plan the file holds, where programs show the properties of a file.</summary>
    internal static void Describe(CoreFilePropertiesPart part, PlanPaper paper)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dc = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dc, PlainText.Of($"{paper.Title}, {paper.Period}"));
        xml.WriteElementString("dc", "creator", dc, PlainText.Of(paper.Organisation.Name));
        xml.WriteElementString("dc", "language", dc, "en-GB");
        xml.WriteStartElement("dcterms", "created", terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString($"{paper.AsAt:yyyy-MM-dd}T00:00:00Z");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes a part element by element; the whole of it is never in memory as a tree.</summary>
    internal static void Write(OpenXmlPart part, Action<OpenXmlWriter> write)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    /// <summary>An element with all that is written between.</summary>
    internal static void Element(this OpenXmlWriter writer, OpenXmlElement element, Action content)
    {
        writer.WriteStartElement(element);
        content();
        writer.WriteEndElement();
    }
}
