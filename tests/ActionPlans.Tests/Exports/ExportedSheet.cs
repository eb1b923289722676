using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace EdiRegion.ActionPlans.Tests.Exports;

/// <summary>The one sheet of an exported workbook, as a person looking at it would find it.</summary>
internal sealed class ExportedSheet
{
    private readonly List<List<(string Text, string? Shade)>> _rows = [];
    private readonly int _header;

    internal ExportedSheet(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Faults = [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        var fills = styles.Fills!.Elements<Fill>().ToList();

        foreach (var row in sheet.Descendants<Row>())
        {
            while (_rows.Count < row.RowIndex!.Value)
            {
                _rows.Add([]);
            }

            _rows[^1] = [.. row.Elements<Cell>().Select(cell => (cell.InnerText, fills[(int)(formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId?.Value ?? 0)].PatternFill?.ForegroundColor?.Rgb?.Value?[2..]))];
        }

        Visible = sheet.Descendants<Column>().Count(column => column.Hidden is null || !column.Hidden);
        _header = _rows.FindIndex(row => row.Any(cell => cell.Text == "Action"));
    }

    internal IReadOnlyList<string> Faults { get; }

    internal int Visible { get; }

    internal IEnumerable<string> Headers => _rows[_header].Select(cell => cell.Text);

    internal IEnumerable<(string Text, string? Shade)> Above => _rows.Take(_header).Where(row => row.Count > 0).Select(row => row[0]);

    internal IReadOnlyList<(string Text, string? Shade)> Of(string header) =>
        [.. _rows.Skip(_header + 1).Select(row => row[Headers.ToList().IndexOf(header)])];
}
