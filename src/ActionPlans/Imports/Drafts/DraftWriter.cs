using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Writes the draft row by row: which objective a row stands under, whether it begins an action or goes on with one.</summary>
internal sealed class DraftWriter
{
    private const double GoesOnFromAbove = 0.65;
    private const double PartOfMerged = 0.9;
    private const double ObjectiveInItsPlace = 0.55;

    private readonly PlanSections _parts;
    private readonly IReadOnlyList<KeyLine> _key;
    private readonly ReadingContext _context;
    private readonly CellWriter _cells;
    private readonly Outline _outline;
    private readonly Banners _banners;
    private readonly TextAround _around;
    private DraftAction? _action;
    private IReadOnlyList<Column> _columns = [];
    private RowShape _shape = new(null, null, null);

    internal DraftWriter(PlanSections parts, Definitions definitions, IReadOnlyDictionary<string, Correction> corrections, Period? period)
    {
        _parts = parts;
        _key = [.. parts.KeyCells.Select(cell => cell.Line).Concat(parts.KeyTexts).DistinctBy(line => (line.Colour, Spelling.Of(line.Text)))];
        _context = new(definitions, new(_key), period, corrections);
        _cells = new(_context);
        _outline = new(_context.Links);
        _banners = new(_context, _outline);
        _around = new(parts, _context.Dates);
    }

    internal void Read(PlanSection section, IReadOnlyList<Column> columns)
    {
        (_columns, _shape, _action) = (columns, RowShape.Of(columns), null);
        ColumnNotes.Write(section, columns, _context);
        HeadingAbove(section);

        foreach (var row in section.Rows)
        {
            if (row.Own.Take(2).ToList() is [var alone] && _banners.Read(row, alone, columns, _shape))
            {
                _action = null;
            }
            else
            {
                Row(row);
            }
        }
    }

    internal PlanDraft Finish(string fileName, IReadOnlyList<TableColumns> tables, IReadOnlyList<ImportFinding> remarks)
    {
        _context.Placements.AddRange(_parts.KeyCells.Select(cell =>
            new Placement(cell.Cell.Address, cell.Cell.Text, cell.Line.Colour, Field.Key, null, 0.95, "a line of the key")));
        _context.Placements.AddRange(_parts.Texts.Select(cell =>
            new Placement(cell.Address, cell.Text, null, Field.Text, null, 0.8, "text around the plan")));

        return new(
            _around.Title ?? Path.GetFileNameWithoutExtension(fileName),
            _around.AsAt,
            _key,
            tables,
            [.. _outline.Objectives.Where(objective => objective.Actions.Count > 0 || objective.Requirements.Count > 0)],
            _context.Placements,
            [.. remarks, .. LeftOut(), .. KeyFindings(), .. _context.Findings]);
    }

    private IEnumerable<ImportFinding> LeftOut() => _parts.LeftOut.Select(table => new ImportFinding(
        "table-left-out", Severity.Warning, table.Name, $"{table.Name} has no row that names columns of a plan and was left out.", $"{table.Rows.Count} rows"));

    private IEnumerable<ImportFinding> KeyFindings()
    {
        foreach (var lines in _key.GroupBy(line => line.Colour).Where(lines => lines.Select(line => line.Meaning.Lifecycle).Distinct().Count() > 1))
        {
            yield return new("key-says-two-things", Severity.Warning, lines.First().At, $"The key says two things about {lines.Key}.",
                string.Join(" / ", lines.Select(line => line.Text)));
        }

        if (_key.Count == 0 && _outline.Objectives.Any(objective => objective.Actions.Any(action => action.Reported?.Value is { Word: null, Colour: not null })))
        {
            yield return new("key-missing", Severity.Warning, null,
                "Colours say the status and the file has no key that says what they mean. Check each, or add a key above the table.");
        }
    }

    /// <summary>A heading of the document right above a table can be the objective of its rows.</summary>
    private void HeadingAbove(PlanSection section)
    {
        var heading = section.Table.Above.LastOrDefault(text => text.Length < 200 && RowRef.Split(text).Ref is not null && !KeyFinder.InText(text, "").Any());

        if (_shape.Group is null && heading is not null)
        {
            _outline.Begin(new(heading, section.Table.Name, 0.8), underAim: false);
        }
    }

    private void Row(SourceRow row)
    {
        var leaf = _shape.Leaf is { } column ? row.At(column.Index) : null;
        var certainty = 1.0;

        if (leaf is { IsBlank: false } && _action?.Title.At != (leaf.MergedWith ?? leaf).Address)
        {
            Group(row);
            Start(row, leaf, _shape.Leaf!.Certainty);
            _context.Placements.Add(new((leaf.MergedWith ?? leaf).Address, leaf.Text, null, _shape.Leaf.Field, _action!.Title.At, _shape.Leaf.Certainty, _shape.Leaf.Why));
        }
        else if (leaf is { IsBlank: false })
        {
            certainty = PartOfMerged;
        }
        else if (Standing(row) is { } title)
        {
            Group(row);
            Start(row, title, ObjectiveInItsPlace);
            _context.Doubt("action-missing", title.Address, "The row names no action, so its objective stands for it.", title.Text, "a text in the column of actions");
        }
        else if (_action is not null)
        {
            certainty = GoesOnFromAbove;
        }
        else
        {
            _context.Placements.AddRange(row.Own.Select(cell => new Placement(cell.Address, cell.Text, null, null, null, 0, "no action stands above it")));

            return;
        }

        _cells.Write(new(row, _columns, _shape, _outline.Objective!, _action!, certainty));
    }

    /// <summary>The objective of a row without an action, when the row says more than that.</summary>
    private SourceCell? Standing(SourceRow row) =>
        _shape.Group is { } group && row.At(group.Index) is { IsBlank: false, MergedWith: null } title && row.Own.Count() > 1 ? title : null;

    /// <summary>Finds or begins the objective of a row.</summary>
    private void Group(SourceRow row)
    {
        if (_shape.Above is { } above && row.At(above.Index) is { IsBlank: false } aim)
        {
            _outline.BeginAim(Placed(aim, above), heading: false);
        }

        if (_shape.Group is { } group && row.At(group.Index) is { IsBlank: false } cell)
        {
            _outline.Begin(Placed(cell, group), underAim: _outline.Aim is not null);
        }
        else if (_outline.Objective is null)
        {
            _outline.Begin(_outline.Aim ?? new(_around.Title ?? "Actions", row.Own.First().Address, 0.75), underAim: false);
        }
    }

    /// <summary>The text of a heading cell; where it is merged, that of the first.</summary>
    private Sourced<string> Placed(SourceCell cell, Column column)
    {
        var anchor = cell.MergedWith ?? cell;

        if (cell.MergedWith is null)
        {
            _context.Placements.Add(new(cell.Address, cell.Text, null, column.Field, null, column.Certainty, column.Why));
        }

        return new(anchor.Text, anchor.Address, column.Certainty);
    }

    private void Start(SourceRow row, SourceCell title, double certainty)
    {
        var cell = title.MergedWith ?? title;
        var (reference, words) = RowRef.Split(cell.Text);
        _action = new(new Sourced<string>(TextList.Tidy(words.Length > 0 ? words : cell.Text), cell.Address, certainty))
        {
            Ref = reference is null ? null : new(reference, cell.Address),
        };
        _action.Requirements.Link(_context.Links.Read(cell.Text, cell.Address).Requirements);

        // A link that stands in the row's own objective is a link of the row.
        if (_shape is { Leaf.Field: Field.Action, Group: { } group } && row.At(group.Index) is { IsBlank: false } heading)
        {
            _action.Requirements.Link(_context.Links.Read(heading.Text, (heading.MergedWith ?? heading).Address).Requirements);
        }

        _outline.Objective!.Actions.Add(_action);
    }
}
