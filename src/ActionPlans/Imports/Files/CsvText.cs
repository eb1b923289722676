using System.Text;
using System.Text.Unicode;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The text of a CSV in whatever encoding and with whatever separator its program chose.</summary>
/// <param name="Text">Null when the bytes are no text.</param>
/// <param name="Guessed">True when the encoding is the likeliest and not the only one possible.</param>
internal sealed record CsvText(string? Text, char Separator, bool Guessed)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    internal static CsvText Of(byte[] content)
    {
        var (text, guessed) = Decode(content);

        if (text is null || text.Contains('\0', StringComparison.Ordinal))
        {
            return new(null, ',', false);
        }

        // A first line "sep=;" is an instruction to spreadsheets.
        return text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
            ? new(text[(end + 1)..], text[4], guessed)
            : new(text, SeparatorOf(text), guessed);
    }

    private static (string? Text, bool Guessed) Decode(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;

        return bytes switch
        {
            [0xFF, 0xFE, .. var rest] => (Encoding.Unicode.GetString(rest), false),
            [0xFE, 0xFF, .. var rest] => (Encoding.BigEndianUnicode.GetString(rest), false),
            [0xEF, 0xBB, 0xBF, .. var rest] when Utf8.IsValid(rest) => (Encoding.UTF8.GetString(rest), false),
            [not 0, 0, not 0, 0, ..] => (Encoding.Unicode.GetString(bytes), true),
            [0, not 0, 0, not 0, ..] => (Encoding.BigEndianUnicode.GetString(bytes), true),
            _ when Utf8.IsValid(bytes) => (Encoding.UTF8.GetString(bytes), false),
            _ => (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), true),
        };
    }

    /// <summary>The separator that cuts the most lines into the same number of fields.</summary>
    private static char SeparatorOf(string text)
    {
        var counts = Separators.ToDictionary(separator => separator, separator => Counts(text, separator));

        return counts.MaxBy(each => each.Value.Where(count => count > 0).GroupBy(count => count)
            .Select(group => group.Count() * Math.Min(group.Key, 20)).DefaultIfEmpty(0).Max()).Key;
    }

    /// <summary>How often the separator stands outside quotation marks in each of the first records.</summary>
    private static List<int> Counts(string text, char separator)
    {
        List<int> counts = [];
        var (count, quoted) = (0, false);

        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 64_000)))
        {
            quoted ^= character == '"';

            if (!quoted && character == separator)
            {
                count++;
            }
            else if (!quoted && character == '\n')
            {
                counts.Add(count);
                count = 0;
            }
        }

        counts.Add(count);

        return counts;
    }
}
