using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A section as a table: the rows of the collection, a column per group.</summary>
internal sealed record EntryTable(IReadOnlyList<string?> Groups, IReadOnlyList<EntryRow> Rows)
{
    /// <summary>One table per set of groups, so that a section with counts by ethnicity and by disability has two tables.</summary>
    public static IReadOnlyList<EntryTable> Of(Section section) =>
    [
        .. section.Cells
            .GroupBy(cell => cell.Row, StringComparer.Ordinal)
            .Select(row => new EntryRow(row.Key, row.First().RowLabel, [.. row]))
            .GroupBy(row => string.Join(' ', row.Cells.Select(cell => cell.Group)), StringComparer.Ordinal)
            .Select(table => new EntryTable([.. table.First().Cells.Select(cell => cell.Group)], [.. table])),
    ];

    /// <summary>Counts add up across groups; percentages do not.</summary>
    public bool AddsUp => Groups.Count > 1 && Rows.All(row => row.Cells.All(cell => cell.Kind is CellKind.Count));

    /// <summary>The rows that make up the whole: neither a declared total nor a "thereof".</summary>
    public IReadOnlyList<EntryRow> Parts => [.. Rows.Where(row => row.Cells.All(cell => cell.Headcount)
        && !row.Key.Split('.').Any(part => part is "total" || part.EndsWith("memo", StringComparison.Ordinal)))];

    /// <summary>The group whose share of a row is worth knowing while one types.</summary>
    public string? ShareOf => !AddsUp ? null : Groups.Contains("B") ? "B" : Groups.Contains("D") ? "D" : null;

    public string Caption => Groups switch
    {
        _ when Groups.Contains("B") => "by ethnicity",
        _ when Groups.Contains("D") => "by disability",
        _ => "",
    };
}

internal sealed record EntryRow(string Key, string Label, IReadOnlyList<CellDefinition> Cells);
