using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Tests.Imports;

/// <summary>A cell to be written into a made-up file.</summary>
internal sealed record GridCell(string Text = "", string? Fill = null, int Across = 1, int Down = 1)
{
    /// <summary>A day kept as a date, in workbooks.</summary>
    internal DateOnly? Date { get; init; }

    /// <summary>Content of a table cell in its own markup, in documents.</summary>
    internal string? Markup { get; init; }

    /// <summary>Attributes of a colour instead of its <c>rgb</c>, in workbooks.</summary>
    internal string? Colour { get; init; }
}

/// <summary>A table to be written into a made-up file, with text above it.</summary>
internal sealed record Grid(string Name, IReadOnlyList<IReadOnlyList<GridCell>> Rows)
{
    internal IReadOnlyList<string> Above { get; init; } = [];

    internal bool Hidden { get; init; }

    /// <summary>Every cell with its column and row, spans taken into account; rows count from 1.</summary>
    internal IEnumerable<(GridCell Cell, int Column, int Row)> Cells()
    {
        Dictionary<int, int> below = [];

        foreach (var (at, row) in Rows.Index())
        {
            var column = 0;

            foreach (var cell in row)
            {
                while (below.GetValueOrDefault(column) > at)
                {
                    column++;
                }

                yield return (cell, column, at + 1);

                for (var i = 0; i < cell.Across; i++)
                {
                    below[column + i] = at + cell.Down;
                }

                column += cell.Across;
            }
        }
    }
}

/// <summary>Writes made-up plans as the files people keep them in. Everything in them is synthetic.</summary>
internal static class GridFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    internal static byte[] Csv(Grid grid, char separator = ',', Encoding? encoding = null)
    {
        var text = string.Join("\r\n", grid.Rows.Select(row => string.Join(separator, row.Select(cell => Quoted(cell.Text, separator)))));

        return [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)];
    }

    internal static byte[] Docx(params IReadOnlyList<Grid> grids) => DocxOf(string.Concat(grids.Select(grid =>
        string.Concat(grid.Above.Select(Paragraph)) + Table(grid) + Paragraph(""))));

    internal static byte[] DocxOf(string body) => Zip(
        ("[Content_Types].xml", Types(("/word/document.xml", "wordprocessingml.document.main"))),
        ("_rels/.rels", Relations(("rId1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}<w:sectPr/></w:body></w:document>"));

    internal static string Table(Grid grid)
    {
        var rows = new StringBuilder();
        var width = grid.Cells().Max(cell => cell.Column + cell.Cell.Across);
        var placed = grid.Cells().ToDictionary(cell => (cell.Column, cell.Row), cell => cell.Cell);
        var spans = grid.Cells().Where(cell => cell.Cell.Down > 1).ToList();

        for (var row = 1; row <= grid.Rows.Count; row++)
        {
            rows.Append("<w:tr>");

            for (var column = 0; column < width;)
            {
                if (placed.TryGetValue((column, row), out var cell))
                {
                    rows.Append(TableCell(cell, cell.Down > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""));
                    column += cell.Across;
                }
                else if (spans.FirstOrDefault(span => span.Column == column && span.Row < row && row < span.Row + span.Cell.Down) is { Cell: { } above })
                {
                    rows.Append(TableCell(above with { Text = "", Markup = null }, "<w:vMerge/>"));
                    column += above.Across;
                }
                else
                {
                    rows.Append(TableCell(new(), ""));
                    column++;
                }
            }

            rows.Append("</w:tr>");
        }

        return $"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>";
    }

    internal static string Paragraph(string text) =>
        $"<w:p><w:r>{string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t>"))}</w:r></w:p>";

    internal static byte[] Xlsx(params IReadOnlyList<Grid> grids)
    {
        List<string> fills = [];
        var sheets = grids.Select(grid => SheetXml(grid, fills)).ToList();
        var styles = $"<styleSheet xmlns=\"{Sheet}\"><fonts count=\"1\"><font/></fonts><fills><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>"
            + string.Concat(fills.Select(fill => $"<fill><patternFill patternType=\"solid\"><fgColor {fill}/></patternFill></fill>"))
            + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"14\"/>"
            + string.Concat(fills.Select((_, i) => $"<xf fillId=\"{i + 2}\"/>")) + "</cellXfs></styleSheet>";
        var book = $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(grids.Select((grid, i) => $"<sheet name=\"{grid.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{(grid.Hidden ? " state=\"hidden\"" : "")}/>"))
            + "</sheets></workbook>";

        return Zip(
        [
            ("[Content_Types].xml", Types([("/xl/workbook.xml", "spreadsheetml.sheet.main"), ("/xl/styles.xml", "spreadsheetml.styles"),
                .. grids.Select((_, i) => ($"/xl/worksheets/sheet{i + 1}.xml", "spreadsheetml.worksheet"))])),
            ("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Relations([("rIdS", "styles", "styles.xml"), .. grids.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"))])),
            ("xl/workbook.xml", book),
            ("xl/styles.xml", styles),
            .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", sheet)),
        ]);
    }

    internal static byte[] Zip(params IReadOnlyList<(string Name, string Text)> parts)
    {
        using var kept = new MemoryStream();

        using (var archive = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return kept.ToArray();
    }

    private static string TableCell(GridCell cell, string merge) =>
        $"<w:tc><w:tcPr>{(cell.Across > 1 ? $"<w:gridSpan w:val=\"{cell.Across}\"/>" : "")}{merge}"
        + (cell.Fill is { } fill ? $"<w:shd w:val=\"clear\" w:fill=\"{fill}\"/>" : "") + $"</w:tcPr>{cell.Markup ?? Paragraph(cell.Text)}</w:tc>";

    private static string SheetXml(Grid grid, List<string> fills)
    {
        var rows = new StringBuilder();

        foreach (var row in grid.Cells().GroupBy(cell => cell.Row))
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\">");

            foreach (var (cell, column, at) in row)
            {
                var style = cell.Date is not null ? 1 : cell.Colour is null && cell.Fill is null ? 0 : Fill(cell.Colour ?? $"rgb=\"FF{cell.Fill}\"", fills);
                var value = cell.Date is { } day ? $"<v>{day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)}</v>"
                    : cell.Text.Length == 0 ? "" : $"<is><t xml:space=\"preserve\">{SecurityElement.Escape(cell.Text)}</t></is>";
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{A1.Of(null, column, at)}\" s=\"{style}\"{(cell.Date is null && cell.Text.Length > 0 ? " t=\"inlineStr\"" : "")}>{value}</c>");
            }

            rows.Append("</row>");
        }

        var merges = grid.Cells().Where(cell => cell.Cell.Across > 1 || cell.Cell.Down > 1)
            .Select(cell => $"<mergeCell ref=\"{A1.Of(null, cell.Column, cell.Row)}:{A1.Of(null, cell.Column + cell.Cell.Across - 1, cell.Row + cell.Cell.Down - 1)}\"/>").ToList();

        return $"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData>{(merges.Count > 0 ? $"<mergeCells>{string.Concat(merges)}</mergeCells>" : "")}</worksheet>";
    }

    private static int Fill(string colour, List<string> fills)
    {
        if (!fills.Contains(colour))
        {
            fills.Add(colour);
        }

        return fills.IndexOf(colour) + 2;
    }

    private static string Types(params IReadOnlyList<(string Part, string Type)> parts) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(part => $"<Override PartName=\"{part.Part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{part.Type}+xml\"/>")) + "</Types>";

    private static string Relations(params IReadOnlyList<(string Id, string Type, string Target)> relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(relations.Select(each => $"<Relationship Id=\"{each.Id}\" Type=\"{Office}/{each.Type}\" Target=\"{each.Target}\"/>")) + "</Relationships>";

    private static string Quoted(string text, char separator) =>
        text.Contains(separator) || text.AsSpan().IndexOfAny("\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
