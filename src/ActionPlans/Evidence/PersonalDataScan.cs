using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>The text of a file, piece by piece, looked through for personal data.</summary>
/// <param name="Scanned">False where the file has no text that can be read here (PDF, images), or far more than a document has.</param>
internal sealed record PersonalDataScan(bool Scanned, IReadOnlyList<PersonalDataFinding> Findings)
{
    private const int LongestPiece = 64 * 1024;
    private const long MostCharacters = 60_000_000;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };

    /// <summary>Looks through a file; the stream is left at its beginning.</summary>
    internal static async Task<PersonalDataScan> OfAsync(Stream content, FileType type, CancellationToken ct)
    {
        var scan = new PersonalData();
        var scanned = true;

        if (type.MediaType.StartsWith("text/", StringComparison.Ordinal))
        {
            await LookAtTextAsync(content, scan, ct);
        }
        else if (type.MediaType.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal))
        {
            scanned = LookAtOffice(content, scan);
        }
        else
        {
            scanned = false;
        }

        content.Position = 0;

        return new(scanned, scan.Findings);
    }

    private static async Task LookAtTextAsync(Stream content, PersonalData scan, CancellationToken ct)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[LongestPiece];
        var kept = 0;

        while (await reader.ReadAsync(buffer.AsMemory(kept), ct) is > 0 and var read)
        {
            var filled = kept + read;
            var end = buffer.AsSpan(0, filled).LastIndexOf('\n') is >= 0 and var newLine ? newLine + 1 : filled == buffer.Length ? filled : 0;

            foreach (var line in new string(buffer, 0, end).Split('\n'))
            {
                scan.Look(line);
            }

            kept = filled - end;
            buffer.AsSpan(end, kept).CopyTo(buffer);
        }

        scan.Look(new string(buffer, 0, kept));
    }

    private static bool LookAtOffice(Stream content, PersonalData scan)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);

            foreach (var part in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                using var stream = part.Open();
                using var xml = XmlReader.Create(stream, Safe);
                LookAtPart(xml, scan);
            }

            return true;
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>A paragraph, a shared string or a cell is one text, though its runs are many elements.</summary>
    private static void LookAtPart(XmlReader xml, PersonalData scan)
    {
        var text = new StringBuilder();

        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text && text.Length < LongestPiece)
            {
                text.Append(xml.Value);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "si" or "c" } && text.Length > 0)
            {
                scan.Look(text.ToString());
                text.Clear();
            }
        }

        scan.Look(text.ToString());
    }
}
