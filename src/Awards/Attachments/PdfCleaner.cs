using System.Text;
using System.Text.RegularExpressions;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Attachments;

/// <summary>
/// Takes out of a PDF what its programs tell of author, title and time, without moving a byte: what tells is written over with spaces, and the document no longer points at it.
/// </summary>
internal static partial class PdfCleaner
{
    private const int LongestEntry = 64 * 1024;

    internal static Result<CleanFile> Clean(byte[] content)
    {
        // One character per byte, so that a place in the text is a place in the file.
        var text = Encoding.Latin1.GetString(content);

        if (Encryption().IsMatch(text))
        {
            return CleanFile.Locked;
        }

        if (!text.AsSpan(Math.Max(0, text.Length - 2_048)).Contains("%%EOF", StringComparison.Ordinal))
        {
            return CleanFile.Damaged("a PDF without an end");
        }

        var clean = content.ToArray();

        foreach (Match pointer in Pointers().Matches(text))
        {
            clean.AsSpan(pointer.Index, pointer.Length).Fill((byte)' ');
        }

        for (var key = Entries().Match(text); key.Success;)
        {
            var from = key.Index + key.Length;

            if (EndOf(text, from) is not { } end)
            {
                return CleanFile.Damaged("a PDF with a property that does not end");
            }

            clean.AsSpan(from, end - from).Fill((byte)' ');
            key = Entries().Match(text, end);
        }

        for (var from = 0; (from = text.IndexOf("<x:xmpmeta", from, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf("</x:xmpmeta>", from, StringComparison.Ordinal) is >= 0 and var close ? close + "</x:xmpmeta>".Length : text.Length;
            clean.AsSpan(from, end - from).Fill((byte)' ');
            from = end;
        }

        return new CleanFile(clean, "pdf", "");
    }

    /// <summary>Where the text ends whose opening bracket stands just before: at the bracket that closes it.</summary>
    private static int? EndOf(string text, int from)
    {
        var (depth, hex) = (1, text[from - 1] == '<');

        for (var at = from; at < Math.Min(text.Length, from + LongestEntry); at++)
        {
            switch (text[at])
            {
                case '\\' when !hex:
                    at++;
                    break;
                case '(' when !hex:
                    depth++;
                    break;
                case ')' when !hex && --depth == 0:
                case '>' when hex:
                    return at;
            }
        }

        return null;
    }

    [GeneratedRegex(@"/Encrypt\s+\d+\s+\d+\s+R", RegexOptions.NonBacktracking)]
    private static partial Regex Encryption();

    [GeneratedRegex(@"/(Info|Metadata|PieceInfo)\s+\d+\s+\d+\s+R", RegexOptions.NonBacktracking)]
    private static partial Regex Pointers();

    [GeneratedRegex(@"/(Author|Creator|Producer|Title|Subject|Keywords|Company|Manager|CreationDate|ModDate|SourceModified)\s*(\(|<(?!<))")]
    private static partial Regex Entries();
}
