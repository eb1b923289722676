using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EdiRegion.Awards.Attachments;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Forms;

/// <summary>What a form holds: texts by tag, and what else was in the file and is not kept.</summary>
internal sealed record ReadForm(string Cycle, string Category, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Dropped);

/// <summary>Reads the fields of a form by their tags. Nothing but their text is taken: no author, no comment, no picture, no macro; of tracked changes what would be if all were accepted.</summary>
internal static class FormReader
{
    internal const int Bytes = 5_000_000;

    private const int Entries = 500;
    private const long Unpacked = 50_000_000;
    private const long Text = 10_000_000;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static Result<ReadForm> Read(byte[] content)
    {
        if (content.Length == 0)
        {
            return Fault("file-empty", "The file is empty", "Save the form again and send the new file.", "nothing");
        }

        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Fault("file-type-not-accepted", "This is an old Word file, or one with a password", "Remove the password, save it as .docx and send that.", "an Office file of the old kind");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var left = Unpacked;

            return archive.Entries.Count > Entries ? CleanFile.Packed
                : archive.GetEntry("word/document.xml") is not { } part
                    ? Fault("file-type-not-accepted", "This is not a Word document", "Send the form you got from here, saved as .docx.", "an archive without a document")
                : Everything(archive, ref left) is false || OfficeCleaner.Read(part, ref left) is not { } bytes ? CleanFile.Packed
                : Fields(bytes, [.. Dropped(archive)]);
        }
        catch (InvalidDataException)
        {
            return content is [0x50, 0x4B, ..] ? CleanFile.Damaged("an archive that cannot be opened")
                : Fault("file-type-not-accepted", "This is not a Word document", "Send the form you got from here, saved as .docx.", "none of the kinds known, whatever its name says");
        }
        catch (XmlException)
        {
            return CleanFile.Damaged("a document whose text cannot be read");
        }
    }

    /// <summary>Unpacks every part and counts: what an archive says of its sizes is not believed. False when it is too much.</summary>
    private static bool Everything(ZipArchive archive, ref long left)
    {
        var buffer = new byte[81_920];

        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();

            while (part.Read(buffer) is > 0 and var read)
            {
                if ((left -= read) < 0)
                {
                    return false;
                }
            }
        }

        left = Text;

        return true;
    }

    private static Result<ReadForm> Fields(byte[] bytes, List<string> dropped)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Text });
        var document = XDocument.Load(reader);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var field in document.Descendants(W + "sdt"))
        {
            if ((string?)field.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") is { } tag && tag.StartsWith("edi:", StringComparison.Ordinal) && field.Element(W + "sdtContent") is { } held)
            {
                texts[tag] = TextOf(held, field.Element(W + "sdtPr")?.Element(W + "showingPlcHdr") is not null);
            }
        }

        if (document.Descendants().Any(element => element.Name == W + "ins" || element.Name == W + "del"))
        {
            dropped.Add("tracked changes: it was read as if all were accepted");
        }

        return texts.GetValueOrDefault(FormFile.CategoryTag)?.Split('/') is [{ Length: > 0 } cycle, { Length: > 0 } category]
            ? new ReadForm(cycle.Trim(), category.Trim(), texts, dropped)
            : Fault("form-not-recognised", "This document was not made from a form of the awards, or its fields were removed",
                "Get the form of the category again, copy your texts into its fields and send that.", "no field that says which category it is for");
    }

    private static string TextOf(XElement held, bool placeholder) => placeholder ? "" : string.Join('\n', held.Descendants(W + "p").Select(Line)).Trim();

    private static string Line(XElement paragraph)
    {
        var line = new StringBuilder();

        foreach (var element in paragraph.Descendants().Where(e => !e.Ancestors(W + "del").Any() && !e.Ancestors(W + "moveFrom").Any()))
        {
            line.Append(element.Name.LocalName switch
            {
                "t" => element.Value,
                "tab" when element.Parent?.Name == W + "r" => " ",
                "br" or "cr" => "\n",
                "noBreakHyphen" => "-",
                _ => "",
            });
        }

        return line.ToString();
    }

    private static IEnumerable<string> Dropped(ZipArchive archive)
    {
        if (archive.Entries.Any(part => OfficeCleaner.IsProperties(part.FullName)))
        {
            yield return "author, company and other properties of the file";
        }

        if (archive.Entries.Any(part => part.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "comments";
        }

        if (archive.Entries.Any(part => part.FullName.StartsWith("word/media/", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "pictures: attach them as files";
        }

        if (archive.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "macros";
        }
    }

    internal static Refusal TooLarge { get; } = new("file-too-large", "The file is larger than 5 MB", StatusCodes.Status413PayloadTooLarge,
        "Leave out pictures: attach them as files.", [new("/", "file-too-large", "The file is too large", "at most 5 MB", "more")]);

    private static Refusal Fault(string code, string title, string mend, string found) => Refusal.Unprocessable(code, title, mend, [new("/", code, title, "a form of the awards as .docx", found)]);
}
