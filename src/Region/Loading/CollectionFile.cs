using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Loading;

/// <summary>A collection half read: its cells stand, its rules do not.</summary>
internal sealed record CollectionFile(
    DefinitionNode Node, Dimensions Dimensions, IReadOnlyList<Section> Sections, IReadOnlyDictionary<string, CellDefinition> Cells)
{
    internal CellDefinition Cell(DefinitionNode at, string key) => Cells.TryGetValue(key, out var cell)
        ? cell
        : throw at.Fault($"'{key}' is not a cell of {Node.Text("key")}.");

    /// <summary>The cells the patterns of a field stand for.</summary>
    internal CellDefinition[] CellsOf(DefinitionNode node, string field, Choice choice) =>
        [.. node.List(field).SelectMany(pattern => Dimensions.Spread(pattern, pattern.Value, choice).Select(key => Cell(pattern, key)))];

    internal string[] KeysOf(DefinitionNode node, string field, Choice choice) => [.. CellsOf(node, field, choice).Select(cell => cell.Key)];
}
