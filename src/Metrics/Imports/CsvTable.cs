using CsvHelper;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>One value of a record, trimmed, and the line it begins on.</summary>
internal readonly record struct CsvValue(string Text, int Line);

/// <summary>One record. The first below the header is number 1; it may stretch over several lines.</summary>
internal sealed record CsvRecord(int Number, int Line, IReadOnlyList<CsvValue> Values, ImportFault? Fault);

/// <summary>A CSV cut into header and records, each knowing where it stood. Bad quoting is a fault of its record alone.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRecord> Records)
{
    internal static CsvTable Read(ReadOnlyMemory<byte> content)
    {
        var malformed = false;
        using var reader = CsvReader.Create(content, CsvReaderOptions.Default with
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = _ => malformed = true,
        });

        reader.ReadHeader();
        string[] header = [.. reader.Headers.Select(name => name.Trim())];
        List<CsvRecord> records = [];
        malformed = false;

        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            var fault = malformed ? BadQuoting(line)
                : reader.FieldCount == header.Length ? null
                : WrongLength(line, reader.FieldCount, header.Length);

            records.Add(new(records.Count + 1, line, Values(reader, line), fault));
            malformed = false;
        }

        return new(header, records);
    }

    private static CsvValue[] Values(CsvReader reader, int line)
    {
        var values = new CsvValue[reader.FieldCount];

        for (var i = 0; i < values.Length; i++)
        {
            var text = reader.GetString(i);
            values[i] = new(text.Trim(), line);
            line += text.Count(character => character == '\n');
        }

        return values;
    }

    private static ImportFault BadQuoting(int line) => new(
        "malformed-quoting",
        Severity.Error,
        line,
        null,
        "A quotation mark in this record is not closed, not doubled, or has text after it, so its fields cannot be told apart.",
        Expected: "a field with commas, quotes or line breaks inside \"…\", each inner quote written twice");

    private static ImportFault WrongLength(int line, int found, int expected) => new(
        "wrong-number-of-fields",
        Severity.Error,
        line,
        null,
        $"The record has {found} fields where the header has {expected}. Look for a missing comma, or a comma outside quotation marks.",
        $"{found}",
        $"{expected}");
}
