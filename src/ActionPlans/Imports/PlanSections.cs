using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>A part of a table below one header.</summary>
/// <param name="Header">Null when it goes on from the table before, as after a page break.</param>
/// <param name="HeaderCells">Every cell that names columns, repeated ones included.</param>
internal sealed record PlanSection(SourceTable Table, HeaderRow? Header, SourceRow? HeaderAt, List<SourceRow> Rows, List<SourceCell> HeaderCells);

/// <summary>A file cut into plan, key and other text.</summary>
internal sealed record PlanSections(
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<(SourceCell Cell, KeyLine Line)> KeyCells,
    IReadOnlyList<KeyLine> KeyTexts,
    IReadOnlyList<SourceCell> Texts,
    IReadOnlyList<SourceTable> LeftOut,
    IReadOnlyList<(string Text, string Below)> Above)
{
    private const int FewRows = 12;

    internal static PlanSections Of(IReadOnlyList<SourceTable> tables)
    {
        List<PlanSection> sections = [];
        List<(SourceCell, KeyLine)> keys = [];
        List<SourceCell> texts = [];
        List<SourceTable> leftOut = [];

        foreach (var table in tables)
        {
            var current = One(table, sections.LastOrDefault(), keys, texts, sections);

            if (!current && table.Rows.Count > 0 && !table.Rows.SelectMany(row => row.Own).All(cell => keys.Any(key => key.Item1.Address == cell.Address)))
            {
                leftOut.Add(table);
            }
        }

        return new(
            sections,
            keys,
            [.. tables.SelectMany(table => table.Above.SelectMany(text => KeyFinder.InText(text, table.Name)))],
            texts,
            leftOut,
            [.. tables.SelectMany(table => table.Above.Select(text => (text, table.Name)))]);
    }

    /// <summary>Cuts one table. False when no part of it is a plan.</summary>
    private static bool One(
        SourceTable table, PlanSection? before, List<(SourceCell, KeyLine)> keys, List<SourceCell> texts, List<PlanSection> sections)
    {
        PlanSection? current = null;
        var skip = 0;
        List<SourceRow> loose = [];

        foreach (var (at, row) in table.Rows.Index())
        {
            if (row.IsBlank || skip-- > 0)
            {
                continue;
            }

            skip = 0;

            if (current?.Header?.Repeats(row) is true)
            {
                current.HeaderCells.AddRange(row.Own);
            }
            else if (HeaderRow.At(table, at, inside: current is not null) is { } header)
            {
                skip = header.Height - 1;
                current = new(table, header, row, [], [.. Enumerable.Range(at, header.Height).SelectMany(i => table.Rows[i].Own), .. table.Labels]);
                sections.Add(current);
            }
            else if (IsKey(row, current is not null) && KeyFinder.In(row) is { Count: > 0 } lines)
            {
                keys.AddRange(lines);
                texts.AddRange(row.Own.Where(cell => !lines.Any(line => line.Cell.Address == cell.Address)));
            }
            else if (current is not null)
            {
                current.Rows.Add(row);
            }
            else
            {
                loose.Add(row);
            }
        }

        if (current is null && before is { HeaderAt: { } header0 } && loose.Count > 0 && loose.Any(row => row.Own.Count() > 2)
            && loose.Max(row => row.Columns.Count) is var width && width >= 3 && width == header0.Columns.Count)
        {
            sections.Add(new(table, null, null, loose, []));

            return true;
        }

        texts.AddRange(loose.Where(_ => current is not null || loose.Count <= FewRows).SelectMany(row => row.Own));

        return current is not null;
    }

    /// <summary>Inside a plan, only a row that is short and holds little else is taken for a key.</summary>
    private static bool IsKey(SourceRow row, bool inside)
    {
        var own = row.Own.Take(13).ToList();

        return !inside ? own.Count <= 12 : own.Count <= 2 && own[0].Text.Length < 120 && own.All(cell => cell.Column <= 2);
    }
}
