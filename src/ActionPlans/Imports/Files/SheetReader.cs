using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads one sheet forward only, so that tens of thousands of rows are quick.</summary>
internal sealed class SheetReader(string name, CellStyles styles, IReadOnlyList<string> texts)
{
    private readonly List<(int Row, List<SourceCell?> Cells)> _rows = [];
    private readonly Dictionary<int, List<SourceCell?>> _byNumber = [];
    private readonly List<string> _merges = [];

    internal static Result<SourceTable> Read(WorksheetPart part, string name, CellStyles styles, IReadOnlyList<string> texts, int mostRows)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = PartXml.Open(stream);
        var sheet = new SheetReader(name, styles, texts);

        if (sheet.Cells(xml, mostRows) is { } refusal)
        {
            return refusal;
        }

        sheet.Merge();

        return new SourceTable(name, [], [.. sheet._rows.Select(row => new SourceRow(row.Row, row.Cells))]);
    }

    private Refusal? Cells(XmlReader xml, int mostRows)
    {
        var (row, column) = (0, -1);
        List<SourceCell?>? cells = null;

        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    (column, cells) = (-1, null);
                    break;
                case "c":
                    column = A1.Parse(xml.GetAttribute("r")) is { } at ? at.Column : column + 1;

                    if (Cell(xml, row, column) is not { } cell)
                    {
                        break;
                    }

                    if (cell.Text.Length > FileLimits.CellCharacters)
                    {
                        return FileFaults.Cell(cell.Address);
                    }

                    if (column >= FileLimits.Columns)
                    {
                        if (!cell.IsBlank)
                        {
                            return FileFaults.Columns(cell.Address);
                        }

                        break;
                    }

                    cells ??= Begin(row);
                    Put(cells, cell);

                    if (!cell.IsBlank && _rows.Count > mostRows)
                    {
                        return FileFaults.Rows($"the sheet {name}");
                    }

                    break;
                case "mergeCell":
                    _merges.Add(xml.GetAttribute("ref") ?? "");
                    break;
            }
        }

        // Shading far below the last text is not a row of the plan.
        while (_rows.Count > 0 && _rows[^1].Cells.All(cell => cell is null || cell.IsBlank))
        {
            _rows.RemoveAt(_rows.Count - 1);
        }

        return null;
    }

    private List<SourceCell?> Begin(int row)
    {
        List<SourceCell?> cells = [];
        _rows.Add((row, cells));
        _byNumber[row] = cells;

        return cells;
    }

    private static void Put(List<SourceCell?> cells, SourceCell cell)
    {
        while (cells.Count <= cell.Column)
        {
            cells.Add(null);
        }

        cells[cell.Column] = cell;
    }

    /// <summary>The cell at the reader, or null when it holds neither text nor colour. Leaves the reader at the end of the element.</summary>
    private SourceCell? Cell(XmlReader xml, int row, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var given) ? given : 0);
        var (value, depth) = ("", xml.Depth);

        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = SharedTexts.Rich(xml);
            }
        }

        var (text, date) = value.Length == 0 ? ("", null) : type switch
        {
            "s" => (int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "", null),
            "b" => (value == "1" ? "Yes" : "No", null),
            "e" => ("", null),
            "str" or "inlineStr" => (CellText.Tidy(value), null),
            "d" => (value, DateOnly.TryParse(value.AsSpan(0, Math.Min(10, value.Length)), CultureInfo.InvariantCulture, out var day) ? day : null),
            _ => styles.Number(value, style),
        };
        var fill = styles.Fill(style);

        return text.Length == 0 && fill is null ? null : new(A1.Of(name, column, row), column, text) { Fill = fill, Date = date };
    }

    /// <summary>Lets every cell of a merged range repeat its first.</summary>
    private void Merge()
    {
        var end = _rows.Count == 0 ? 0 : _rows[^1].Row;

        foreach (var range in _merges)
        {
            if (range.Split(':') is not [var from, var to] || A1.Parse(from) is not { } first || A1.Parse(to) is not { } last
                || !_byNumber.TryGetValue(first.Row, out var top) || top.ElementAtOrDefault(first.Column) is not { } anchor)
            {
                continue;
            }

            for (var row = first.Row; row <= Math.Min(last.Row, end); row++)
            {
                if (!_byNumber.TryGetValue(row, out var cells))
                {
                    continue;
                }

                for (var column = first.Column; column <= Math.Min(last.Column, FileLimits.Columns - 1); column++)
                {
                    if ((row, column) != (first.Row, first.Column) && cells.ElementAtOrDefault(column)?.MergedWith is null)
                    {
                        Put(cells, new(A1.Of(name, column, row), column, anchor.Text) { Fill = anchor.Fill, Date = anchor.Date, MergedWith = anchor });
                    }
                }
            }
        }
    }
}
