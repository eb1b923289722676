namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>A sheet, a table of a document or a CSV, with the text that stands above it.</summary>
internal sealed record SourceTable(string Name, IReadOnlyList<string> Above, IReadOnlyList<SourceRow> Rows)
{
    /// <summary>Names of columns that stand outside the rows, as in forms.</summary>
    internal IReadOnlyList<SourceCell> Labels { get; init; } = [];
}
