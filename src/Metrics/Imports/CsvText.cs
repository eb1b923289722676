using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>Whether uploaded bytes are a CSV at all: text in UTF-8, separated by commas.</summary>
internal static class CsvText
{
    private const string ExpectedFile = "a CSV in UTF-8, separated by commas";

    /// <summary>The one reason why these bytes cannot be read as a CSV, or null when they can.</summary>
    internal static ImportFault? WhyNot(ReadOnlySpan<byte> content)
    {
        if (Disguise(content) is { } disguise)
        {
            return disguise;
        }

        if (!Utf8.IsValid(content))
        {
            return NotUtf8(content);
        }

        var text = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        text = text.TrimStart(" \t\r\n"u8);

        if (text.IsEmpty)
        {
            return Fault("file-empty", "The file is empty. Export it again and send the new file.", "nothing");
        }

        return Separator(text) is { } separator
            ? Fault(
                "csv-separator",
                $"The columns are separated by {separator.Name}. Save the file as \"CSV UTF-8 (comma delimited)\" and send it again.",
                separator.Found,
                ",")
            : null;
    }

    /// <summary>Files that are something else altogether, told by their first bytes.</summary>
    private static ImportFault? Disguise(ReadOnlySpan<byte> content)
    {
        if (LooksLikeUtf16(content))
        {
            return Fault("csv-encoding", "The file is in UTF-16. Save it as \"CSV UTF-8\" and send it again.", "UTF-16", "UTF-8");
        }

        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return Fault("not-a-csv", "The file is a workbook or an archive. Save the sheet as \"CSV UTF-8\" and send that.", "a zip file");
        }

        if (content.StartsWith("%PDF"u8))
        {
            return Fault("not-a-csv", "The file is a PDF document. Send the CSV it was made from.", "a PDF");
        }

        var start = content[..Math.Min(content.Length, 4096)];

        if (content.Contains((byte)0))
        {
            return Fault("not-a-csv", "The file holds zero bytes, so it is not text. Save it as \"CSV UTF-8\".", "binary data");
        }

        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]
            ? Fault("not-a-csv", "The file is a web page or XML, perhaps an error page saved in place of the download.", "<")
            : null;
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..];

    private static ImportFault NotUtf8(ReadOnlySpan<byte> content)
    {
        var (line, at) = (1, 0);

        while (at < content.Length && Rune.DecodeFromUtf8(content[at..], out var rune, out var length) is OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            at += length;
        }

        var found = at < content.Length ? $"byte 0x{content[at]:X2}" : "a cut-off character";

        return new(
            "csv-encoding",
            Severity.Error,
            line,
            null,
            $"Line {line} holds {found}, which is not UTF-8. Save the file as \"CSV UTF-8 (comma delimited)\" and send it again.",
            found,
            "UTF-8");
    }

    private static (string Found, string Name)? Separator(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? text : text[..end];

        return header switch
        {
            _ when header.Contains((byte)',') => null,
            _ when header.Contains((byte)';') => (";", "semicolons"),
            _ when header.Contains((byte)'\t') => ("tab", "tabs"),
            _ when header.Contains((byte)'|') => ("|", "vertical bars"),
            _ => null,
        };
    }

    private static ImportFault Fault(string code, string message, string found, string expected = ExpectedFile) =>
        new(code, Severity.Error, null, null, message, found, expected);
}
