using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Attachments;

/// <summary>Takes out of office files who wrote them, when and for whom: properties, comments' and changes' authors, thumbnails. Their text stays.</summary>
internal static partial class OfficeCleaner
{
    internal const int Entries = 1_000;
    internal const long Unpacked = 50_000_000;

    /// <summary>docx, pptx or nothing.</summary>
    internal static string? KindOf(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);

            return archive.GetEntry("word/document.xml") is not null ? "docx" : archive.GetEntry("ppt/presentation.xml") is not null ? "pptx" : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    internal static Result<CleanFile> Clean(byte[] content, string kind)
    {
        try
        {
            using var source = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);

            if (source.Entries.Count > Entries)
            {
                return CleanFile.Packed;
            }

            using var clean = new MemoryStream(content.Length);
            var left = Unpacked;

            using (var target = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var part in source.Entries.Where(part => !Tells(part.FullName)))
                {
                    if (Read(part, ref left) is not { } bytes)
                    {
                        return CleanFile.Packed;
                    }

                    var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                    copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                    using var to = copy.Open();
                    to.Write(IsXml(part.FullName) ? Anonymous(bytes) : bytes);
                }
            }

            return new CleanFile(clean.ToArray(), kind, "");
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException)
        {
            return CleanFile.Damaged("an office file that cannot be read");
        }
    }

    /// <summary>The bytes of a part; nothing when the whole file would unpack to too much. What an archive says of its sizes is not believed.</summary>
    internal static byte[]? Read(ZipArchiveEntry part, ref long left)
    {
        using var from = part.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];

        while (from.Read(buffer) is > 0 and var read)
        {
            if ((left -= read) < 0)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static bool Tells(string part) =>
        part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("/people.xml", StringComparison.OrdinalIgnoreCase) || part.Contains("/comments", StringComparison.OrdinalIgnoreCase)
        || part.Contains("commentAuthors", StringComparison.OrdinalIgnoreCase) || part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || IsProperties(part);

    /// <summary>Office programs write the properties of a file under docProps, other programs wherever they like with this ending.</summary>
    internal static bool IsProperties(string part) =>
        part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without authors, and without pointing at parts that are gone.</summary>
    private static byte[] Anonymous(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Unpacked });
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);

        foreach (var element in document.Descendants().ToList())
        {
            foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "author" or "initials" or "date" && a.Name.Namespace != XNamespace.None).ToList())
            {
                attribute.Value = attribute.Name.LocalName is "date" ? "1980-01-01T00:00:00Z" : "Author";
            }

            var gone = element.Name.LocalName switch
            {
                "Relationship" => PointsAtGone((string?)element.Attribute("Target")),
                "Override" => Tells(((string?)element.Attribute("PartName") ?? "").TrimStart('/')),
                "commentRangeStart" or "commentRangeEnd" or "commentReference" => true,
                _ => false,
            };

            if (gone)
            {
                element.Remove();
            }
        }

        using var written = new MemoryStream();
        document.Save(written, SaveOptions.DisableFormatting);

        return written.ToArray();
    }

    private static bool PointsAtGone(string? target) => target is not null && Gone().IsMatch(target);

    [GeneratedRegex("docProps/|customXml/|people\\.xml|comments|commentAuthors|vbaProject\\.bin|\\.psmdcp", RegexOptions.IgnoreCase)]
    private static partial Regex Gone();
}
