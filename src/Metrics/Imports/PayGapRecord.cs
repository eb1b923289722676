using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>A record whose fields are asked for by column; a column the file lacks reads as empty.</summary>
internal sealed class PayGapRecord(CsvRecord record, IReadOnlyDictionary<string, int> columns)
{
    internal int Number => record.Number;

    internal int Line => record.Line;

    internal IEnumerable<string> Columns => columns.Keys;

    internal bool Has(string column) => columns.ContainsKey(column);

    internal string Text(string column) => At(column)?.Text ?? "";

    internal int LineOf(string column) => At(column)?.Line ?? record.Line;

    internal ImportFault Fault(string code, Severity severity, string column, string message, string? expected = null) =>
        new(code, severity, LineOf(column), column, message, Text(column) is { Length: > 0 } found ? found : null, expected);

    private CsvValue? At(string column) =>
        columns.TryGetValue(column, out var index) && index < record.Values.Count ? record.Values[index] : null;
}
