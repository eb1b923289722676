using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Reads a file that this platform wrote. Its columns say exactly what they are, so nothing is guessed; what a person changed in it counts.</summary>
internal sealed class OwnFile
{
    private const string Why = "a column of the platform's own";

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.Ordinal)
    {
        [CommonLayout.ObjectiveRef] = Field.Ref,
        [CommonLayout.Objective] = Field.Objective,
        [CommonLayout.ObjectiveFrameworks] = Field.Links,
        [CommonLayout.Strategy] = Field.Strategy,
        [SeedLayout.Strategy] = Field.Strategy,
        [CommonLayout.Ref] = Field.Ref,
        [CommonLayout.Action] = Field.Action,
        [CommonLayout.Frameworks] = Field.Links,
        [CommonLayout.Outcome] = Field.Outcome,
        [SeedLayout.Outcome] = Field.Outcome,
        [CommonLayout.Kpi] = Field.Kpi,
        [CommonLayout.Baseline] = Field.Baseline,
        [CommonLayout.Target] = Field.Target,
        [CommonLayout.Evidence] = Field.Evidence,
        [SeedLayout.Evidence] = Field.Evidence,
        [CommonLayout.Owner] = Field.OwnerRole,
        [CommonLayout.Lead] = Field.Lead,
        [CommonLayout.Deputy] = Field.Deputy,
        [CommonLayout.Start] = Field.Start,
        [CommonLayout.Due] = Field.Due,
        [CommonLayout.Milestones] = Field.Milestones,
        [CommonLayout.Groups] = Field.ProtectedGroups,
        [CommonLayout.StatusWord] = Field.Status,
        [SeedLayout.Progress] = Field.Status,
        [CommonLayout.Notes] = Field.Progress,
    };

    private static readonly HashSet<string> Written = [.. CommonLayout.Columns.All.Concat(SeedLayout.Columns.All).Select(column => column.Header)];

    private readonly SourceTable _table;
    private readonly int _header;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _headers;
    private readonly ReadingContext _context;
    private readonly Dictionary<string, string> _links;
    private readonly List<DraftObjective> _objectives = [];
    private readonly Dictionary<(Guid?, string?), DraftObjective> _known = [];
    private readonly HashSet<Guid> _identities = [];

    private OwnFile(SourceTable table, int header, Definitions definitions, Period? period, IReadOnlyDictionary<string, Correction> corrections)
    {
        (_table, _header, _links) = (table, header, LinkNames.ByName(definitions));

        foreach (var cell in table.Rows[header].Own)
        {
            _columns.TryAdd(cell.Text, cell.Column);
        }

        _headers = _columns.ToDictionary(column => column.Value, column => column.Key);

        _context = new(definitions, new([.. table.Rows.Take(header).SelectMany(KeyFinder.In).Select(line => line.Line)]), period, corrections);
    }

    /// <summary>The plan of a file of ours; null when it is not one.</summary>
    internal static PlanDraft? Read(
        IReadOnlyList<SourceTable> tables, string fileName, Definitions definitions, Period? period, IReadOnlyDictionary<string, Correction> corrections)
    {
        foreach (var table in tables)
        {
            foreach (var (at, row) in table.Rows.Index())
            {
                if (row.Own.Any(cell => cell.Text == CommonLayout.Identity) && row.Own.Any(cell => cell.Text == CommonLayout.Action))
                {
                    return new OwnFile(table, at, definitions, period, corrections).Draft(fileName);
                }
            }
        }

        return null;
    }

    private PlanDraft Draft(string fileName)
    {
        foreach (var row in _table.Rows.Take(_header))
        {
            _context.Placements.AddRange(row.Own.Select(cell => new Placement(
                cell.Address, cell.Text, null, KeyFinder.In(row).Count > 0 ? Field.Key : Field.Text, null, 1, "written above the plan by the platform")));
        }

        _context.Placements.AddRange(_table.Rows[_header].Own.Select(cell => new Placement(
            cell.Address, cell.Text, null, Written.Contains(cell.Text) ? Field.Header : null, null, Written.Contains(cell.Text) ? 1 : 0, Written.Contains(cell.Text) ? Why : "not a column of the platform's")));
        DateOnly? asAt = null;

        foreach (var row in _table.Rows.Skip(_header + 1).Where(row => !row.IsBlank))
        {
            var own = new OwnRow(row, _columns, _context, _links);
            asAt ??= own.At(CommonLayout.AsAt) is { } cell ? cell.Date ?? Wording.Day(cell.Text) : null;
            Read(row, own);
        }

        var title = _header > 0 ? _table.Rows[0].Own.FirstOrDefault()?.Text : null;

        return new(title ?? Path.GetFileNameWithoutExtension(fileName), asAt, [], [], _objectives, _context.Placements, _context.Findings);
    }

    private void Read(SourceRow row, OwnRow own)
    {
        var objective = Objective(own);
        string? into = null;

        if (own.At(CommonLayout.Action) is { IsBlank: false } title)
        {
            into = title.Address;
            var exact = own.Action();

            if (exact.Id is { } id && !_identities.Add(id))
            {
                _context.Doubt("row-copied", title.Address, "The row says it is an action that stands above already, so it was read as a new one.", exact.Planned.Title, "an empty identity in rows that are new");
                exact = exact with { Id = null };
            }

            var action = new DraftAction(new(exact.Planned.Title ?? "", title.Address)) { Exact = exact };
            action.Kpis.AddRange(exact.Planned.Kpis!.Select(kpi => new Sourced<DraftKpi>(new(kpi.Text!, kpi.Measure, kpi.Baseline, kpi.Target, kpi.By), title.Address)));
            action.Milestones.AddRange(exact.Milestones!.Select(step => new Sourced<DraftMilestone>(new(step.Title!, step.Due, step.DueText ?? "", false), title.Address)));

            if (own.Changed() is { } changed)
            {
                action.Reported = new(changed.Found, changed.Cell.Address, changed.Found.Certainty);
                _context.Findings.Add(new("status-changed-in-file", Severity.Information, changed.Cell.Address, "The status was changed in the file; it is kept beside as reported.", changed.Cell.Text));
            }

            objective.Actions.Add(action);
        }

        foreach (var cell in row.Own)
        {
            var known = _headers.TryGetValue(cell.Column, out var header) && Written.Contains(header);
            _context.Placements.Add(new(cell.Address, cell.Text, null, known ? Fields.GetValueOrDefault(header!, Field.Note) : null, into, known ? 1 : 0, known ? Why : "not a column of the platform's"));

            if (PlainText.IsCut(cell.Text))
            {
                _context.Doubt("cell-cut", cell.Address, "The cell was full when the plan was exported, and its end was left out; what stands last in it is not whole.", expected: "a CSV or a shorter text");
            }
        }
    }

    /// <summary>Rows stand under one objective by its identity, or by its words where a person wrote the row.</summary>
    private DraftObjective Objective(OwnRow own)
    {
        var planned = own.Objective();
        var key = (own.ObjectiveIdentity, own.ObjectiveIdentity is null ? planned.Title : null);

        if (!_known.TryGetValue(key, out var known))
        {
            known = new(new(planned.Title ?? "", own.At(CommonLayout.Objective)?.Address ?? "")) { Exact = new(planned, []) { Id = own.ObjectiveIdentity } };
            _objectives.Add(known);
            _known.Add(key, known);
            _known.TryAdd((null, planned.Title), known);
        }
        else if (own.ObjectiveIdentity is not null && known.Exact!.Planned.Title != planned.Title)
        {
            _context.Doubt("objective-differs", own.At(CommonLayout.Objective)!.Address, "Rows of one objective name it differently; the first counts.", planned.Title, known.Exact!.Planned.Title);
        }

        return known;
    }
}
