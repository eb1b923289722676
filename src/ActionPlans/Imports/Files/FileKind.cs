using System.IO.Compression;
using System.Text;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

internal enum FileFormat
{
    Workbook,
    Document,
    Csv,
}

/// <summary>What a file is, told by its bytes.</summary>
internal sealed record FileKind(FileFormat Format)
{
    private static readonly (byte[] Start, string Found, string Mend)[] Others =
    [
        ([.. "%PDF"u8], "a PDF", "Send the document or workbook the PDF was made from."),
        ([.. "{\\rtf"u8], "a rich text file", "Open it in a word processor, save it as .docx, and send that."),
        ([.. "MZ"u8], "a program", "Send the plan itself."),
        ([0x89, .. "PNG"u8], "a picture", "Send the document or workbook the picture was taken from."),
        ([0xFF, 0xD8, 0xFF], "a picture", "Send the document or workbook the picture was taken from."),
        ([0x1F, 0x8B], "an archive", "Unpack it and send the plan inside."),
        ([.. "Rar!"u8], "an archive", "Unpack it and send the plan inside."),
        ([.. "7z"u8, 0xBC, 0xAF], "an archive", "Unpack it and send the plan inside."),
    ];

    internal static Result<FileKind> Of(byte[] content)
    {
        ReadOnlySpan<byte> start = content;

        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OldOffice(content);
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return Package(content);
        }

        foreach (var (begin, found, mend) in Others)
        {
            if (start.StartsWith(begin))
            {
                return FileFaults.WrongType(found, mend);
            }
        }

        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]
            ? FileFaults.WrongType("a web page or XML", "Open it in a spreadsheet, save it as .xlsx, and send that.")
            : new FileKind(FileFormat.Csv);
    }

    /// <summary>The container of .doc and .xls, in which a password also wraps the newer formats.</summary>
    private static Refusal OldOffice(byte[] content) =>
        content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? FileFaults.Password
            : FileFaults.WrongType("a file of an old office format (.doc or .xls)", "Open it, save it as .docx or .xlsx, and send that.");

    private static Result<FileKind> Package(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);

            return TooMuch(archive, content.Length) is { } refusal ? refusal : Kind(archive);
        }
        catch (InvalidDataException fault)
        {
            return FileFaults.Damaged(fault.Message);
        }
    }

    private static Refusal? TooMuch(ZipArchive archive, long packed)
    {
        if (archive.Entries.Count > FileLimits.Entries)
        {
            return FileFaults.Packed($"{archive.Entries.Count} parts", $"at most {FileLimits.Entries}");
        }

        long unpacked = 0;
        var buffer = new byte[81_920];

        // What the archive says about its sizes cannot be trusted, so what the reader would unpack is unpacked and counted.
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.Contains("/media/", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();

            while (part.Read(buffer) is > 0 and var read)
            {
                unpacked += read;

                if (unpacked > FileLimits.UnpackedBytes)
                {
                    return FileFaults.Packed($"more than {FileLimits.UnpackedBytes / 1_000_000} MB", $"at most {FileLimits.UnpackedBytes / 1_000_000} MB");
                }

                if (unpacked > FileLimits.RatioMattersFrom && unpacked / packed > FileLimits.PackingRatio)
                {
                    return FileFaults.Packed($"more than {FileLimits.PackingRatio} times its size", $"at most {FileLimits.PackingRatio} times its size");
                }
            }
        }

        return null;
    }

    private static Result<FileKind> Kind(ZipArchive archive)
    {
        bool Has(string name) => archive.GetEntry(name) is not null;

        return Has("xl/workbook.xml") ? new FileKind(FileFormat.Workbook)
            : Has("word/document.xml") ? new FileKind(FileFormat.Document)
            : Has("xl/workbook.bin") ? FileFaults.WrongType("a binary workbook (.xlsb)", "Save it as .xlsx and send that.")
            : Has("ppt/presentation.xml") ? FileFaults.WrongType("a presentation", "Copy its table into a document or workbook and send that.")
            : Has("mimetype") ? FileFaults.WrongType("an OpenDocument file", "Save it as .docx or .xlsx and send that.")
            : FileFaults.WrongType("an archive", "Unpack it and send the plan inside.");
    }
}
