using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Plans;

namespace EdiRegion.ActionPlans.Imports;

internal sealed record ImportCounts(
    int Objectives, int Actions, int Milestones, int Kpis, int Cells, int Sure, int Doubtful, int Unplaced, int Added, int Changed, int Unchanged, int Carried);

internal sealed record KeyLineView(KeyColour Colour, string Text, StatusMeaning Meaning, string At);

internal sealed record ColumnView(string At, string Header, Field? Field, Field? Also, double Certainty, string Why);

internal sealed record TableView(string Table, IReadOnlyList<ColumnView> Columns);

internal sealed record PlacementView(string At, string Text, KeyColour? Colour, Field? Field, string? Into, double Certainty, bool Doubtful, string Why);

/// <summary>An action that is in the plan and not in the file. It stays in the plan.</summary>
internal sealed record MissingAction(Guid Id, string? Ref, string Title);

/// <summary>What a file was read as, what that does to the plan, and what a person should look at.</summary>
/// <param name="Key">The file's own key.</param>
/// <param name="Missing">What the plan holds and this file does not.</param>
/// <param name="Cells">Where each cell went; of very large files only the doubtful ones.</param>
internal sealed record ImportReport(
    string Organisation,
    string Period,
    bool DryRun,
    string FileName,
    string? Title,
    DateOnly? AsAt,
    ImportCounts Counts,
    IReadOnlyList<KeyLineView> Key,
    IReadOnlyList<TableView> Tables,
    IReadOnlyList<NewObjective> Objectives,
    IReadOnlyList<PlacementView> Cells,
    IReadOnlyList<ImportFinding> Findings,
    IReadOnlyList<MissingAction> Missing)
{
    private const int MostCells = 20_000;

    internal static ImportReport Of(Plan plan, bool dryRun, string fileName, PlanDraft draft, IReadOnlyList<NewObjective> tree, TreeTaken taken)
    {
        var doubtful = draft.Doubtful.Count();

        return new(
            plan.Organisation,
            plan.Period,
            dryRun,
            fileName,
            draft.Title,
            draft.AsAt,
            new(draft.Objectives.Count, draft.Actions.Count(), draft.Actions.Sum(action => action.Milestones.Count), draft.Actions.Sum(action => action.Kpis.Count),
                draft.Placements.Count, draft.Placements.Count - doubtful, doubtful, draft.Unplaced.Count(),
                taken.Added, taken.Changed, taken.Unchanged, taken.Carried),
            [.. draft.Key.Select(line => new KeyLineView(line.Colour, line.Text, line.Meaning, line.At))],
            [.. draft.Tables.Select(table => new TableView(table.Table, [.. table.Columns.Select(column =>
                new ColumnView(column.At, column.Header, column.Field, column.Also, Math.Round(column.Certainty, 2), column.Why))]))],
            tree,
            [.. (draft.Placements.Count > MostCells ? draft.Doubtful : draft.Placements).Take(MostCells).Select(cell => new PlacementView(
                cell.At, cell.Text, cell.Colour, cell.Field, cell.Into, Math.Round(cell.Certainty, 2), cell.IsDoubtful, cell.Why))],
            draft.Findings,
            [.. taken.Missing.Select(action => new MissingAction(action.Id, action.Ref, action.Title))]);
    }
}
