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
    private const double GoesOn = 0.65;

    private readonly PlanSections _parts;
    private readonly ReadingContext _context;
    private readonly CellWriter _cells;
    private readonly List<DraftObjective> _objectives = [];
    private readonly Dictionary<(string Aim, string Title), DraftObjective> _byTitle = [];
    private Sourced<string>? _aim;
    private DraftObjective? _objective;
    private DraftAction? _action;
    private IReadOnlyList<Column> _columns = [];
    private RowShape _shape = new(null, null, null);

    internal DraftWriter(PlanSections parts, Definitions definitions, IReadOnlyDictionary<string, Correction> corrections, Period? period)
    {
        _parts = parts;
        IReadOnlyList<KeyLine> lines = [.. parts.KeyCells.Select(cell => cell.Line).Concat(parts.KeyTexts).DistinctBy(line => (line.Colour, Spelling.Of(line.Text)))];
        _context = new(definitions, new(lines), period, corrections);
        _cells = new(_context);
        Key = lines;
    }

    private IReadOnlyList<KeyLine> Key { get; }

    internal void Read(PlanSection section, IReadOnlyList<Column> columns)
    {
        (_columns, _shape, _action) = (columns, RowShape.Of(columns), null);
        Headers(section, columns);
        HeadingAbove(section);

        foreach (var row in section.Rows)
        {
            Row(row);
        }
    }

    internal PlanDraft Finish(string fileName, IReadOnlyList<TableColumns> tables, IReadOnlyList<ImportFinding> remarks)
    {
        var around = new TextAround(_parts, _context.Dates);

        _context.Placements.AddRange(_parts.KeyCells.Select(cell => new Placement(
            cell.Cell.Address, cell.Cell.Text, cell.Line.Colour, Field.Key, null, 0.95, "a line of the key")));
        _context.Placements.AddRange(_parts.Texts.Select(cell => new Placement(cell.Address, cell.Text, null, Field.Text, null, 0.8, "text around the plan")));
        List<ImportFinding> findings =
        [
            .. remarks,
            .. _parts.LeftOut.Select(table => new ImportFinding(
                "table-left-out", Severity.Warning, table.Name, $"{table.Name} has no row that names columns of a plan and was left out.", $"{table.Rows.Count} rows")),
            .. Key.GroupBy(line => line.Colour).Where(group => group.Select(line => line.Meaning.Lifecycle).Distinct().Count() > 1).Select(group => new ImportFinding(
                "key-says-two-things", Severity.Warning, group.First().At, $"The key says two things about {group.Key}.", string.Join(" / ", group.Select(line => line.Text)))),
            .. _context.Findings,
        ];

        if (Key.Count == 0 && _objectives.SelectMany(objective => objective.Actions).Any(action => action.Reported is { Value: { Word: null, Colour: not null } }))
        {
            findings.Add(new("key-missing", Severity.Warning, null, "Colours say the status and the file has no key that says what they mean. Check each, or add a key above the table."));
        }

        return new(around.Title ?? Path.GetFileNameWithoutExtension(fileName), around.AsAt, Key, tables, [.. _objectives.Where(objective => objective.Actions.Count > 0 || objective.Requirements.Count > 0)],
            _context.Placements, findings);
    }

    private void Headers(PlanSection section, IReadOnlyList<Column> columns)
    {
        foreach (var cell in section.HeaderCells)
        {
            var column = columns.FirstOrDefault(column => column.At == cell.Address) ?? columns.FirstOrDefault(column => Spelling.Of(column.Header) == Spelling.Of(cell.Text));

            _context.Placements.Add(new(cell.Address, cell.Text, null, column is { Field: null } ? null : Field.Header, null, column?.Certainty ?? 0.9,
                column is null ? "a heading over columns" : column.Field is { } field ? $"{field}: {column.Why}" : column.Why));
        }

        foreach (var column in columns.Where(column => column.Certainty < Certainty.Sure))
        {
            _context.Doubt(column.Field is null ? "column-not-understood" : "column-doubtful", column.At,
                column.Field is { } field ? $"The column \"{column.Header}\" was read as {field}: {column.Why}." : $"The column \"{column.Header}\" was left out: {column.Why}.",
                column.Header, "a name such as Action, Lead, Due date, Status");
        }

        foreach (var column in columns.Where(column => column.Field is not null && column.Certainty >= Certainty.Sure && column.Why.StartsWith("the table before", StringComparison.Ordinal) && section.Header is not null))
        {
            _context.Findings.Add(new("header-drifted", Severity.Information, column.At,
                $"The header \"{column.Header}\" was read as {column.Field}: {column.Why}.", column.Header));
        }
    }

    /// <summary>A heading of the document right above a table can be the objective of its rows.</summary>
    private void HeadingAbove(PlanSection section)
    {
        if (_shape.Group is null && section.Table.Above.LastOrDefault(text => RowRef.Split(text).Ref is not null && text.Length < 200 && !KeyFinder.InText(text, "").Any()) is { } heading)
        {
            Begin(new(heading, section.Table.Name, 0.8), _context.Links.Read(heading, section.Table.Name));
        }
    }

    private void Row(SourceRow row)
    {
        if (row.Own.Take(2).ToList() is [var alone] && Banner(row, alone))
        {
            return;
        }

        var leaf = _shape.Leaf is { } column ? row.At(column.Index) : null;
        var goesOn = leaf is null || leaf.IsBlank || leaf.MergedWith is not null;

        if (!goesOn || (leaf?.MergedWith is not null && _action?.Title.At != leaf.MergedWith.Address))
        {
            Group(row);
            Start(row, leaf!);
        }
        else if (leaf is null or { IsBlank: true } && Standing(row) is { } title)
        {
            Group(row);
            Start(row, title);
            _context.Doubt("action-missing", title.Address, "The row names no action, so its objective stands for it.", title.Text, "a text in the column of actions");
        }
        else if (_action is null)
        {
            foreach (var cell in row.Own)
            {
                _context.Placements.Add(new(cell.Address, cell.Text, null, null, null, 0, "no action stands above it"));
            }

            return;
        }

        var merged = leaf?.MergedWith is not null;
        _cells.Write(row, _columns, _shape, _objective!, _action!, goesOn && leaf is not null and { IsBlank: true } || leaf is null ? GoesOn : merged ? 0.9 : 1);
    }

    /// <summary>A row with one text alone: a heading of the rows below, links of the heading above, a footnote, or an action without more.</summary>
    private bool Banner(SourceRow row, SourceCell cell)
    {
        var text = cell.Text;
        var spread = row.Cells.Count(other => other.MergedWith == cell) >= Math.Max(1, _columns.Count / 2);
        var (reference, _) = RowRef.Split(text);
        var worded = reference is not null && char.IsLetter(reference[0]);
        var leads = cell.Column == _columns.Min(column => column.Index);
        var isLeaf = _shape.Leaf?.Index == cell.Column;

        if (Spelling.Of(text) is var spelling && ImportWords.Texts.RowLabels.Contains(spelling))
        {
            return Place(cell, Field.Text, 0.9, "a label");
        }

        if (ImportWords.Texts.NoteOpeners.Any(opener => spelling == Spelling.Of(opener) || spelling.StartsWith(Spelling.Of(opener) + " ", StringComparison.Ordinal)) && (spread || leads) && !worded)
        {
            return Place(cell, Field.Text, 0.75, "a note below the plan");
        }

        if (!spread && !(leads && (!isLeaf || worded)))
        {
            return false;
        }

        if (_context.Links.SaysOnlyLinks(text) && _objective is not null)
        {
            _objective.Requirements.AddRange(_context.Links.Read(text, cell.Address).Requirements.Where(link => !_objective.Requirements.Any(known => known.Value == link.Value)));

            return Place(cell, Field.Links, 0.9, "links of the heading above");
        }

        if (!spread && _shape.Group?.Index != cell.Column && !worded && _columns.FirstOrDefault(column => column.Index == cell.Column)?.Field is not (null or Field.Ref))
        {
            return false;
        }

        if (_shape.Group is null)
        {
            Begin(new(text, cell.Address, spread || worded ? 0.9 : 0.6), _context.Links.Read(text, cell.Address));
        }
        else if (_shape.Group.Index == cell.Column && !spread)
        {
            Begin(new(text, cell.Address, 0.85), _context.Links.Read(text, cell.Address));
        }
        else
        {
            _aim = new(text, cell.Address, 0.85);
            _objective = null;
        }

        _action = null;

        return Place(cell, _shape.Group is null || _shape.Group.Index == cell.Column ? Field.Objective : Field.Aim, spread || worded ? 0.9 : 0.6, "a heading of the rows below");
    }

    private bool Place(SourceCell cell, Field field, double certainty, string why)
    {
        _context.Placements.Add(new(cell.Address, cell.Text, null, field, null, certainty, why));

        return true;
    }

    /// <summary>The objective of a row without an action, when the row says more than that.</summary>
    private SourceCell? Standing(SourceRow row) =>
        _shape.Group is { } group && row.At(group.Index) is { IsBlank: false, MergedWith: null } title && row.Own.Count() > 1 ? title : null;

    /// <summary>Finds or begins the objective of a row.</summary>
    private void Group(SourceRow row)
    {
        if (_shape.Above is { } above && row.At(above.Index) is { IsBlank: false } aim)
        {
            _aim = new((aim.MergedWith ?? aim).Text, (aim.MergedWith ?? aim).Address, above.Certainty);

            if (aim.MergedWith is null)
            {
                Place(aim, Field.Aim, above.Certainty, above.Why);
            }
        }

        if (_shape.Group is { } group && row.At(group.Index) is { IsBlank: false } cell)
        {
            var anchor = cell.MergedWith ?? cell;
            Begin(new(anchor.Text, anchor.Address, group.Certainty), _context.Links.Read(anchor.Text, anchor.Address));

            if (cell.MergedWith is null)
            {
                Place(cell, group.Field!.Value, group.Certainty, group.Why);
            }
        }
        else if (_objective is null)
        {
            var title = _aim ?? new Sourced<string>(new TextAround(_parts, _context.Dates).Title ?? "Actions", row.Own.First().Address, 0.75);
            Begin(title, _context.Links.Read(title.Value, title.At));
        }
    }

    private void Begin(Sourced<string> text, LinksRead links)
    {
        var (reference, rest) = RowRef.Split(links.Rest.Length > 0 ? links.Rest : text.Value);
        var title = string.Join('\n', TextList.Split(rest.Length > 0 ? rest : text.Value)) is { Length: > 0 } tidy ? tidy : text.Value;
        var known = (_aim?.Value ?? "", Spelling.Of(title));

        if (!_byTitle.TryGetValue(known, out var objective))
        {
            objective = new(new(title, text.At, text.Certainty))
            {
                Ref = reference is null ? null : new(reference, text.At),
                Aim = _shape.Above is not null || (_shape.Group is not null && _aim is not null) ? _aim : null,
            };
            _byTitle[known] = objective;
            _objectives.Add(objective);
        }

        objective.Requirements.AddRange(links.Requirements.Where(link => !objective.Requirements.Any(each => each.Value == link.Value)));
        _objective = objective;
    }

    private void Start(SourceRow row, SourceCell leaf)
    {
        var own = leaf.MergedWith ?? leaf;
        var (reference, rest) = RowRef.Split(own.Text);
        var title = string.Join('\n', TextList.Split(rest.Length > 0 ? rest : own.Text)) is { Length: > 0 } tidy ? tidy : own.Text;
        var standing = _shape.Leaf?.Index != leaf.Column;
        var certainty = standing ? 0.55 : _shape.Leaf!.Certainty;
        _action = new(new Sourced<string>(title, own.Address, certainty)) { Ref = reference is null ? null : new(reference, own.Address) };
        _action.Requirements.AddRange(_context.Links.Read(own.Text, own.Address).Requirements);

        // A link that stands in the row's own objective is a link of the row.
        if (_shape is { Leaf.Field: Field.Action, Group: { } group } && row.At(group.Index) is { IsBlank: false } heading)
        {
            Add(_action.Requirements, _context.Links.Read(heading.Text, (heading.MergedWith ?? heading).Address).Requirements);
        }

        _objective!.Actions.Add(_action);

        if (!standing)
        {
            _context.Placements.Add(new(own.Address, own.Text, null, _shape.Leaf!.Field, own.Address, certainty, _shape.Leaf.Why));
        }
    }

    internal static void Add(List<Sourced<string>> links, IEnumerable<Sourced<string>> more) =>
        links.AddRange(more.Where(link => !links.Any(known => known.Value == link.Value)).ToList());
}
