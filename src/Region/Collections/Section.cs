namespace EdiRegion.Region.Collections;

/// <summary>A page of a return: cells that are entered together, in order.</summary>
public sealed record Section(string Key, string Title, string? Hint, IReadOnlyList<CellDefinition> Cells);
