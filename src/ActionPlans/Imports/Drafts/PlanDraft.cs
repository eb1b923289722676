using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>A plan as it was read from a file, before anybody has agreed to it. Every value knows its cell, every cell its value.</summary>
internal sealed record PlanDraft(
    string? Title,
    DateOnly? AsAt,
    IReadOnlyList<KeyLine> Key,
    IReadOnlyList<TableColumns> Tables,
    IReadOnlyList<DraftObjective> Objectives,
    IReadOnlyList<Placement> Placements,
    IReadOnlyList<ImportFinding> Findings)
{
    internal IEnumerable<DraftAction> Actions => Objectives.SelectMany(objective => objective.Actions);

    /// <summary>Cells that are in no field.</summary>
    internal IEnumerable<Placement> Unplaced => Placements.Where(placement => placement.Field is null);

    /// <summary>Cells a person should look at.</summary>
    internal IEnumerable<Placement> Doubtful => Placements.Where(placement => placement.IsDoubtful);

    /// <summary>How the columns were understood, to be remembered for the next file of the same organisation.</summary>
    internal RememberedMapping Mapping => new(Tables.SelectMany(table => table.Columns)
        .Where(column => column is { Field: not null, Header.Length: > 0 })
        .GroupBy(column => Spelling.Of(column.Header))
        .Where(group => group.Select(column => column.Field).Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First().Field!.Value));
}

/// <summary>The columns of one table of the file.</summary>
internal sealed record TableColumns(string Table, int HeaderRow, IReadOnlyList<Column> Columns);
