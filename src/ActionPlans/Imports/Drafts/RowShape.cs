using EdiRegion.ActionPlans.Imports.Columns;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Which column of a table holds the actions, and which the headings they stand under.</summary>
/// <param name="Leaf">One row of it, one action.</param>
/// <param name="Group">The objective the action belongs to; null when headings between the rows say it, or nothing does.</param>
/// <param name="Above">A heading above the objective.</param>
internal sealed record RowShape(Column? Leaf, Column? Group, Column? Above)
{
    private static readonly Field[] Leaves = [Field.Action, Field.Objective, Field.Outcome, Field.Aim];

    internal static RowShape Of(IReadOnlyList<Column> columns)
    {
        Column? Of(Field field) => columns.FirstOrDefault(column => column.Field == field);

        var leaf = Leaves.Select(Of).FirstOrDefault(column => column is not null);

        return leaf?.Field switch
        {
            Field.Action => Of(Field.Objective) is { } objective ? new(leaf, objective, Of(Field.Aim)) : new(leaf, Of(Field.Aim), null),
            Field.Objective => new(leaf, Of(Field.Aim), null),
            _ => new(leaf, null, null),
        };
    }
}
