using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>Brings tables into the one shape a plan is read from: corrected, unwrapped, with names above and values below.</summary>
internal static class SourceTables
{
    internal static IReadOnlyList<SourceTable> Prepare(SourceFile file, IReadOnlyDictionary<string, Correction> corrections, List<SourceRemark> remarks) =>
        [.. Forms.Join(file.Tables.SelectMany(table => Unwrapped(table, remarks)).Select(table => Corrected(table, corrections)))];

    private static SourceTable Corrected(SourceTable table, IReadOnlyDictionary<string, Correction> corrections) =>
        !corrections.Values.Any(correction => correction.Value is not null) ? table : table with
        {
            Rows = [.. table.Rows.Select(row => row with
            {
                Columns = [.. row.Columns.Select(cell => cell is not null && corrections.GetValueOrDefault((cell.MergedWith ?? cell).Address) is { Value: { } value }
                    ? cell with { Text = CellText.Tidy(value), Date = null } : cell)],
            })],
        };

    /// <summary>A table inside a cell is a plan of its own when it has the header of one; else its text belongs to the cell.</summary>
    private static IEnumerable<SourceTable> Unwrapped(SourceTable table, List<SourceRemark> remarks)
    {
        if (!table.Rows.Any(row => row.Cells.Any(cell => cell.Nested.Count > 0)))
        {
            return [table];
        }

        List<SourceTable> plans = [];
        List<SourceRow> rows = [];

        foreach (var row in table.Rows)
        {
            rows.Add(row with { Columns = [.. row.Columns.Select(cell => cell is { Nested.Count: > 0 } ? Flat(cell, plans, remarks) : cell)] });
        }

        return [table with { Rows = rows }, .. plans.SelectMany(plan => Unwrapped(plan, remarks))];
    }

    private static SourceCell Flat(SourceCell cell, List<SourceTable> plans, List<SourceRemark> remarks)
    {
        List<string> lines = cell.IsBlank ? [] : [cell.Text];

        foreach (var inner in cell.Nested)
        {
            if (Enumerable.Range(0, inner.Rows.Count).Any(at => HeaderRow.At(inner, at) is not null))
            {
                plans.Add(inner);
                remarks.Add(new("nested-plan", $"A table inside {cell.Address} was read as a plan of its own.", cell.Address));
            }
            else
            {
                lines.AddRange(inner.Rows.Select(row => string.Join(' ', row.Own.Select(own => own.Text))).Where(line => line.Length > 0));
                remarks.Add(new("nested-table", $"A table inside {cell.Address} was read as lines of that cell.", cell.Address) { IsDoubt = true });
            }
        }

        return cell with { Text = string.Join('\n', lines), Nested = [] };
    }
}
