namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>One cell of a table as the file shows it.</summary>
/// <param name="Address">Where it stands: <c>Sheet1!C4</c> in a workbook, <c>Table2!C4</c> in a document, <c>C4</c> in a CSV.</param>
/// <param name="Column">Counted from 0.</param>
internal sealed record SourceCell(string Address, int Column, string Text)
{
    /// <summary>Shading as <c>RRGGBB</c>, null for none.</summary>
    internal string? Fill { get; init; }

    /// <summary>The day, when the file holds the cell as a date and not as text.</summary>
    internal DateOnly? Date { get; init; }

    /// <summary>The cell it is merged with and repeats; null when it stands for itself.</summary>
    internal SourceCell? MergedWith { get; init; }

    /// <summary>Tables inside the cell; their text is not part of <see cref="Text"/>.</summary>
    internal IReadOnlyList<SourceTable> Nested { get; init; } = [];

    internal bool IsBlank => Text.Length == 0;
}
