using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>Reads an action plan out of a file of any layout. Nothing is kept; what is doubtful says so.</summary>
internal static class PlanReader
{
    /// <summary>More than the plans of a whole system together.</summary>
    internal const int MostActions = 10_000;

    /// <param name="fileName">Names the plan where the file itself does not.</param>
    /// <param name="remembered">Columns as an earlier import of the same organisation understood them.</param>
    /// <param name="corrections">What a person said about cells, by address.</param>
    /// <param name="period">The plan's year, for days that are written without one.</param>
    internal static Result<PlanDraft> Read(
        Stream content,
        string fileName,
        Definitions definitions,
        RememberedMapping? remembered = null,
        IReadOnlyDictionary<string, Correction>? corrections = null,
        Period? period = null)
    {
        if (!FileBytes.Read(content).Is(out var bytes, out var refusal) || !FileReader.Read(bytes).Is(out var file, out refusal))
        {
            return refusal;
        }

        corrections ??= new Dictionary<string, Correction>();
        List<SourceRemark> remarks = [.. file.Remarks];
        var prepared = SourceTables.Prepare(file, corrections, remarks);

        if (Exports.OwnFile.Read(prepared, fileName, definitions, period, corrections) is { } own)
        {
            return own.Actions.Count() > MostActions ? TooMany(own.Actions.Count()) : own;
        }

        var parts = PlanSections.Of(prepared);

        if (parts.Sections.Count == 0)
        {
            return FileFaults.NoTable(file.Tables.Count(table => table.Rows.Count > 0) switch
            {
                0 => "no table",
                1 => "one table, none of whose rows names its columns",
                var several => $"{several} tables, none of whose rows names its columns",
            });
        }

        var rows = parts.Sections.Sum(section => section.Rows.Count);

        if (rows > MostActions)
        {
            return TooMany(rows);
        }

        var draft = new DraftWriter(parts, definitions, corrections, period);
        var matcher = new ColumnMatcher(remembered ?? RememberedMapping.None, corrections, definitions.Mentions);
        IReadOnlyList<Column>? before = null;
        List<TableColumns> tables = [];

        foreach (var section in parts.Sections)
        {
            before = section.Header is { } header ? matcher.Match(header, section.Rows, before) : [.. before!.Select(Carried)];
            tables.Add(new(section.Table.Name, section.HeaderAt?.Number ?? 0, before));
            draft.Read(section, before);
        }

        return draft.Finish(fileName, tables, [.. remarks.Select(remark => new ImportFinding(
            remark.Code, remark.IsDoubt ? Severity.Warning : Severity.Information, remark.Address, remark.Message))]);
    }

    private static Refusal TooMany(int rows) => Refusal.Unprocessable("plan-too-many-actions", "The table has more rows than a plan can have actions",
        "Send the plan alone, without lists or raw data below it.",
        [new("", "plan-too-many-actions", "The table has more rows than a plan can have actions", $"at most {MostActions} rows", $"{rows} rows")]);

    private static Column Carried(Column column) => column with
    {
        Certainty = Math.Min(column.Certainty, 0.85),
        Why = "the table before, which this one goes on from",
    };
}
