using System.IO.Compression;
using System.Text;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>What a file is by its content: its name and what the sender calls it count for nothing, except that they must not contradict it.</summary>
internal sealed record FileType(string MediaType, string Called, params string[] Extensions)
{
    internal static FileType Pdf { get; } = new("application/pdf", "a PDF", ".pdf");
    internal static FileType Png { get; } = new("image/png", "a PNG image", ".png");
    internal static FileType Jpeg { get; } = new("image/jpeg", "a JPEG image", ".jpg", ".jpeg");
    internal static FileType Docx { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document", ".docx");
    internal static FileType Xlsx { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook", ".xlsx");
    internal static FileType Pptx { get; } = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint presentation", ".pptx");
    internal static FileType Csv { get; } = new("text/csv", "a CSV", ".csv");
    internal static FileType Text { get; } = new("text/plain", "plain text", ".txt", ".csv");

    private const string Accepted = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PNG, JPEG, plain text or CSV";

    /// <summary>The type of a content; the stream is left at its beginning.</summary>
    internal static async Task<Result<FileType>> OfAsync(Stream content, string name, CancellationToken ct)
    {
        var (type, found) = await LookAsync(content, name, ct);
        content.Position = 0;
        var extension = Path.GetExtension(name).ToLowerInvariant();

        if (type is null)
        {
            return Refusal.Unprocessable("file-type-not-accepted", $"The content of {name} is {found}, whatever its name says", $"Attach {Accepted}.",
                [new("/", "file-type-not-accepted", "Files of this type are not taken", Accepted, found)]);
        }

        return extension is "" || type.Extensions.Contains(extension)
            ? type
            : Refusal.Unprocessable("file-name-misleads", $"{name} is {type.Called} by its content; its name says otherwise",
                $"Give it a name that ends in {string.Join(" or ", type.Extensions)}.",
                [new("/name", "file-name-misleads", "The name and the content do not agree", string.Join(" or ", type.Extensions), extension)]);
    }

    private static async Task<(FileType? Type, string Found)> LookAsync(Stream content, string name, CancellationToken ct)
    {
        var head = new byte[16];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        content.Position = 0;

        return head.AsSpan(0, length) switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => (Pdf, ""),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => (Png, ""),
            [0xFF, 0xD8, 0xFF, ..] => (Jpeg, ""),
            [0x50, 0x4B, 0x03, 0x04, ..] => InZip(content),
            [0x4D, 0x5A, ..] => (null, "a Windows program"),
            [0x7F, 0x45, 0x4C, 0x46, ..] => (null, "a program"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (null, "an Office file of the old kind, or one protected by a password"),
            _ => await IsTextAsync(content, ct) ? (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Csv : Text, "") : (null, "none of the known types"),
        };
    }

    private static (FileType?, string) InZip(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName).ToList();

            return names switch
            {
                _ when names.Any(each => each.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) => (null, "an Office file with macros"),
                _ when !names.Contains("[Content_Types].xml") => (null, "a ZIP archive"),
                _ when names.Contains("word/document.xml") => (Docx, ""),
                _ when names.Contains("xl/workbook.xml") => (Xlsx, ""),
                _ when names.Contains("ppt/presentation.xml") => (Pptx, ""),
                _ => (null, "a ZIP archive"),
            };
        }
        catch (InvalidDataException)
        {
            return (null, "a damaged ZIP archive");
        }
    }

    private static async Task<bool> IsTextAsync(Stream content, CancellationToken ct)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[16 * 1024];

        try
        {
            while (await reader.ReadAsync(buffer, ct) is > 0 and var read)
            {
                if (buffer.AsSpan(0, read).IndexOfAnyInRange('\0', '\x08') >= 0 || buffer.AsSpan(0, read).IndexOfAnyInRange('\x0E', '\x1F') >= 0)
                {
                    return false;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return true;
    }
}
