using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>A row on its way into an action.</summary>
/// <param name="Most">The most any of its cells can be sure of.</param>
internal sealed record RowBeingRead(SourceRow Row, IReadOnlyList<Column> Columns, RowShape Shape, DraftObjective Objective, DraftAction Action, double Most)
{
    /// <summary>Cells of baselines and targets, which wait for the measures of the row.</summary>
    internal List<(Field Field, SourceCell Cell, Column Column)> Figures { get; } = [];

    /// <summary>True when a merged cell has to be read for this row again: the row begins another action than the one it was read for.</summary>
    internal bool IsBeginning(SourceCell cell) =>
        cell.MergedWith is not null && Shape.Leaf is { } leaf && Row.At(leaf.Index) is { IsBlank: false, MergedWith: null };

    /// <summary>True for columns left of the actions in a table with headings: they speak of the heading.</summary>
    internal bool IsOfGroup(Column column) =>
        Shape is { Leaf: { } leaf, Group: { } group } && column.Index < leaf.Index && leaf.Field is not Field.Action && group.Index < leaf.Index;
}
