namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>One row of a table. <paramref name="Number"/> counts from 1 as the file's own program shows it.</summary>
internal sealed record SourceRow(int Number, IReadOnlyList<SourceCell?> Columns)
{
    internal IEnumerable<SourceCell> Cells => Columns.OfType<SourceCell>();

    /// <summary>Cells that hold something and do not repeat another.</summary>
    internal IEnumerable<SourceCell> Own => Cells.Where(cell => cell.MergedWith is null && (!cell.IsBlank || cell.Nested.Count > 0));

    internal SourceCell? At(int column) => column < Columns.Count ? Columns[column] : null;

    internal string TextAt(int column) => At(column)?.Text ?? "";

    internal bool IsBlank => Cells.All(cell => cell.IsBlank && cell.Nested.Count == 0);
}
