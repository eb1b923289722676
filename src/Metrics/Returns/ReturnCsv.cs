using System.Globalization;
using EdiRegion.Metrics.Imports;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>
/// The cells of a return as CSV <c>cell,value,note</c>. A value is a number, nothing (missing), <c>nil</c>, <c>*</c> (suppressed) or <c>n/a</c>
/// (not applicable, the note being the reason).
/// </summary>
internal static class ReturnCsv
{
    private static readonly string[] Columns = ["cell", "value", "note"];

    private const string Values = "a number, nothing, nil, * or n/a";

    internal static Result<Dictionary<string, Cell>> Read(ReadOnlyMemory<byte> content, Collection collection)
    {
        if (CsvText.WhyNot(content.Span) is { } notACsv)
        {
            return Refusal.Malformed(notACsv.Code, "The file is not a CSV in UTF-8, separated by commas", notACsv.Message, [Of(notACsv)]);
        }

        var table = CsvTable.Read(content);

        var faults = HeaderFaults(table.Header);

        if (faults.Count > 0)
        {
            return Refusal.Malformed("csv-header", "The first line of the file is not cell,value,note", "Keep the header of the blank file.", faults);
        }

        var cells = ReadCells(table, collection, faults);

        return faults.Count == 0 ? cells : ReturnBody.Unreadable(faults);
    }

    private static List<Fault> HeaderFaults(IReadOnlyList<string> header)
    {
        string[] names = [.. header.Select(name => name.ToLowerInvariant())];

        return
        [
            .. Columns[..2].Except(names).Select(name => Of("column-missing", $"The column {name} is missing.", string.Join(',', header))),
            .. names.Except(Columns).Select(name => Of("column-unknown", $"The column \"{name}\" is not known.", name)),
            .. names.GroupBy(name => name).Where(group => group.Count() > 1)
                .Select(group => Of("column-repeated", $"The column {group.Key} is there twice.", group.Key)),
        ];

        static Fault Of(string code, string detail, string found) => new("/line/1", code, detail, "cell,value,note", found);
    }

    private static Dictionary<string, Cell> ReadCells(CsvTable table, Collection collection, List<Fault> faults)
    {
        var (key, value, note) = (Position("cell"), Position("value"), Position("note"));
        Dictionary<string, (Cell Cell, int Line)> cells = new(collection.Cells.Count, StringComparer.Ordinal);

        foreach (var record in table.Records)
        {
            if (record.Fault is { } fault)
            {
                faults.Add(Of(fault));
            }
            else if (record.Values.All(each => each.Text.Length == 0))
            {
                // A spreadsheet leaves rows of bare commas below the last one.
                continue;
            }
            else if (!collection.Cells.TryGetValue(record.Values[key].Text, out var definition))
            {
                faults.Add(ReturnBody.UnknownCell($"/line/{record.Line}/cell", record.Values[key].Text, collection));
            }
            else if (cells.TryGetValue(definition.Key, out var first))
            {
                faults.Add(new(
                    $"/line/{record.Line}/cell", "cell-repeated", $"{definition.Key} is on line {first.Line} too. Leave one.", "each cell once", definition.Key));
            }
            else
            {
                cells[definition.Key] = (Read(record.Values[value], note < 0 ? "" : record.Values[note].Text, faults), record.Line);
            }
        }

        return cells.ToDictionary(pair => pair.Key, pair => pair.Value.Cell, StringComparer.Ordinal);

        int Position(string name) => table.Header.ToList().FindIndex(each => each.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static Cell Read(CsvValue value, string note, List<Fault> faults)
    {
        var remark = note.Length == 0 ? null : note;

        switch (value.Text.ToLowerInvariant())
        {
            case "":
                return Cell.Missing.With(remark);
            case "nil":
                return Cell.Nil.With(remark);
            case "*":
                return Cell.Suppressed.With(remark);
            case "n/a" when remark is not null:
                return Cell.NotApplicable(remark);
            case "n/a":
                faults.Add(new($"/line/{value.Line}/note", "reason-missing", "Not applicable needs a reason in the column note.", "a reason"));
                return default;
        }

        if (decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Cell.Of(number, remark);
        }

        faults.Add(new(
            $"/line/{value.Line}/value", "not-a-number", "Not a number. Write it without %, spaces or thousands separators.", Values, value.Text));

        return default;
    }

    private static Fault Of(ImportFault fault) =>
        new($"/line/{fault.Line ?? 1}", fault.Code, fault.Message, fault.Expected, fault.Found);
}
