using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>A table of a document on its way into a grid: spans laid out, merged cells repeated, deleted rows left out.</summary>
internal sealed class DocxTable(string name, IReadOnlyList<string> above, int depth = 0)
{
    private readonly List<SourceRow> _rows = [];
    private readonly Dictionary<int, SourceCell> _anchors = [];

    internal SourceTable End() => new(name, above, _rows);

    internal Refusal? Add(TableRow row)
    {
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
        {
            return null;
        }

        var number = _rows.Count + 1;
        List<SourceCell?> cells = [.. Enumerable.Repeat<SourceCell?>(null, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0)];

        foreach (var cell in CellsOf(row))
        {
            var properties = cell.TableCellProperties;
            var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, FileLimits.Columns);
            var column = cells.Count;
            var address = A1.Of(name, column, number);

            if (column + span > FileLimits.Columns)
            {
                return FileFaults.Columns(address);
            }

            var continued = properties?.VerticalMerge is { } merge && merge.Val?.Value is not MergedCellValues.Restart;
            var own = continued && _anchors.TryGetValue(column, out var anchor)
                ? new SourceCell(address, column, anchor.Text) { Fill = anchor.Fill, MergedWith = anchor }
                : Read(cell, address, column);

            if (own.Text.Length > FileLimits.CellCharacters)
            {
                return FileFaults.Cell(address);
            }

            cells.Add(own);

            for (var i = 1; i < span; i++)
            {
                cells.Add(new(A1.Of(name, column + i, number), column + i, own.Text) { Fill = own.Fill, MergedWith = own.MergedWith ?? own });
            }

            if (!continued)
            {
                _anchors[column] = own;
            }
        }

        _rows.Add(new(number, cells));

        return null;
    }

    private SourceCell Read(TableCell cell, string address, int column) =>
        new(address, column, cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null ? DocxText.Of(cell) : "")
        {
            Fill = DocxShade.Of(cell),
            Nested = depth < FileLimits.NestedTables ? [.. Nested(cell, address)] : [],
        };

    private IEnumerable<SourceTable> Nested(TableCell cell, string address)
    {
        var number = 0;

        foreach (var inner in Tables(cell))
        {
            var table = new DocxTable($"{address.Replace('!', '.')}.{++number}", [], depth + 1);

            foreach (var row in Within(inner).OfType<TableRow>())
            {
                _ = table.Add(row);
            }

            yield return table.End();
        }
    }

    private static IEnumerable<TableCell> CellsOf(TableRow row) => Within(row).OfType<TableCell>();

    private static IEnumerable<Table> Tables(TableCell cell) => Within(cell).OfType<Table>();

    /// <summary>The children of an element, looking through content controls and custom markup.</summary>
    private static IEnumerable<OpenXmlElement> Within(OpenXmlElement parent) => parent.ChildElements.SelectMany(child =>
        child.LocalName is "sdt" or "sdtContent" or "customXml" ? Within(child) : [child]);
}
