using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Tests.Imports;

/// <summary>What is true of one cell of a made-up file: the field it is of, and that its value came out right.</summary>
internal sealed record TrueCell(GridCell Cell, Field Field, Func<PlanDraft, bool> IsRight);

/// <summary>A made-up file, and what is true of each of its cells.</summary>
internal sealed record Layout(string Name, string FileName, byte[] Content, IReadOnlyList<(string At, TrueCell Truth)> Cells)
{
    /// <summary>Names the layout in the list of tests.</summary>
    public override string ToString() => Name;
}

/// <summary>Writes the known plan in a layout and remembers what is true of each cell.</summary>
internal sealed class LayoutWriter
{
    private readonly List<TrueCell> _truths = [];

    internal List<GridCell> Headers(params IReadOnlyList<string> names) => [.. names.Select(name => True(new(name), Field.Header, _ => true))];

    internal GridCell Text(string text, int across = 1) => True(new(text, Across: across), Field.Text, _ => true);

    internal GridCell Key(string text, string? fill = null) => True(new(text, fill), Field.Key, _ => true);

    internal GridCell Ref(KnownAction known) => Of(known, known.Ref, Field.Ref, action => action.Ref?.Value == known.Ref);

    internal GridCell Objective(KnownAction known, string? text = null, int down = 1, Field field = Field.Objective) => True(
        new(text ?? known.Objective, Down: down), field, plan => plan.Objectives.Any(each => each.Title.Value == known.Objective && each.Actions.Any(action => action.Title.Value == known.Action)));

    internal GridCell Action(KnownAction known, string? text = null, Field field = Field.Action) => Of(known, text ?? known.Action, field, _ => true);

    internal GridCell Outcome(KnownAction known) => Of(known, known.Outcome, Field.Outcome, action => action.DesiredOutcome?.Value == known.Outcome);

    internal GridCell Kpi(KnownAction known, string between = "\n") => Of(
        known, string.Join(between, known.Kpis), Field.Kpi, action => action.Kpis.Select(kpi => kpi.Value.Text).SequenceEqual(known.Kpis));

    internal GridCell Evidence(KnownAction known, string between = "\n") => Of(
        known, string.Join(between, known.Evidence), Field.Evidence, action => action.EvidenceSources.Select(source => source.Value).SequenceEqual(known.Evidence));

    internal GridCell Lead(KnownAction known, string? text = null) => Of(known, text ?? known.Lead, Field.Lead, action => action.Lead?.Value == known.Lead);

    internal GridCell Owner(KnownAction known) => Of(known, known.Lead, Field.OwnerRole, action => action.OwnerRole?.Value == known.Lead);

    internal GridCell Due(KnownAction known, string text, DateOnly? day = null, Field field = Field.Due) =>
        Of(known, text, field, action => action.Due?.Value == (day ?? known.Due));

    internal GridCell DueDay(KnownAction known) => True(new() { Date = known.Due }, Field.Due, plan => Of(plan, known)?.Due?.Value == known.Due);

    internal GridCell Start(KnownAction known, string text, DateOnly day) => Of(known, text, Field.Start, action => action.Start?.Value == day);

    internal GridCell Note(KnownAction known, Field field = Field.Progress) => Of(known, known.Note, field, action => action.Notes.Any(note => note.Value.Contains(known.Note, StringComparison.Ordinal)));

    internal GridCell Status(KnownAction known, string text, string? fill = null, Field field = Field.Status, string? colour = null) => True(
        new(text, fill) { Colour = colour }, field, plan => Of(plan, known)?.Reported?.Value.Meaning is { } meaning
            && meaning.Lifecycle == known.Meaning.Item1 && (known.Meaning.Item2 is null || meaning.Confidence == known.Meaning.Item2));

    internal GridCell Of(KnownAction known, string text, Field field, Func<DraftAction, bool> isRight) =>
        True(new(text), field, plan => Of(plan, known) is { } action && isRight(action));

    internal GridCell True(GridCell cell, Field field, Func<PlanDraft, bool> isRight)
    {
        _truths.Add(new(cell, field, isRight));

        return cell;
    }

    internal Layout Csv(string name, Grid grid, char separator = ',', System.Text.Encoding? encoding = null) =>
        new(name, "plan.csv", GridFile.Csv(grid, separator, encoding), [.. At(null, grid)]);

    internal Layout Xlsx(string name, params IReadOnlyList<Grid> grids) =>
        new(name, "plan.xlsx", GridFile.Xlsx(grids), [.. grids.Where(grid => !grid.Hidden).SelectMany(grid => At(grid.Name, grid))]);

    internal Layout Docx(string name, params IReadOnlyList<Grid> grids) =>
        new(name, "plan.docx", GridFile.Docx(grids), [.. grids.Index().SelectMany(grid => At($"Table{grid.Index + 1}", grid.Item))]);

    internal IEnumerable<(string, TrueCell)> At(string? table, Grid grid)
    {
        foreach (var (cell, column, row) in grid.Cells())
        {
            if (_truths.FirstOrDefault(truth => ReferenceEquals(truth.Cell, cell)) is { } truth && (cell.Text.Length > 0 || cell.Date is not null || cell.Fill is not null || cell.Colour is not null))
            {
                yield return (A1.Of(table, column, row), truth);
            }
        }
    }

    private static DraftAction? Of(PlanDraft plan, KnownAction known) => plan.Actions.FirstOrDefault(action => action.Title.Value == known.Action);
}
