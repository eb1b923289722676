using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Writes a plan as a workbook of one sheet: whose it is, the key, then a row for each action.</summary>
internal static class WorkbookFile
{
    private const string SheetName = "Action plan";

    internal static byte[] Write(PlanPaper paper, Layout layout)
    {
        using var file = new MemoryStream();

        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>("styles");
            var sheet = workbook.AddNewPart<WorksheetPart>("sheet1");
            var header = Preamble(paper).Count + 2;

            FixedPackage.Write(styles, writer => writer.WriteElement(WorkbookStyles.Sheet()));
            FixedPackage.Write(workbook, writer => writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "sheet1" }),
                new DefinedNames(new DefinedName($"'{SheetName}'!${header}:${header}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }))));
            FixedPackage.Write(sheet, writer => Sheet(writer, paper, layout.All, header));
            FixedPackage.Describe(document.AddCoreFilePropertiesPart(), paper);
        }

        return FixedPackage.Of(file, paper.AsAt);
    }

    private static List<(string Text, string? Shade, uint Style)> Preamble(PlanPaper paper) =>
    [
        (paper.Title, null, WorkbookStyles.Title),
        ($"{paper.Organisation.Name} ({paper.Organisation.Ods}), {paper.Period}", null, WorkbookStyles.Plain),
        (paper.Standing, null, WorkbookStyles.Plain),
        .. paper.Key.Select(entry => ($"{Wording.Capital(entry.ShownAs)} - {entry.Label}: {entry.Meaning}", (string?)entry.ShownAs, WorkbookStyles.Text)),
    ];

    private static void Sheet(OpenXmlWriter writer, PlanPaper paper, IReadOnlyList<Column> columns, int header) => writer.Element(new Worksheet(), () =>
    {
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = header, TopLeftCell = $"A{header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Columns([.. columns.Select((column, index) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
            Hidden = column.Hidden ? true : null,
        })]));
        var last = header;

        writer.Element(new SheetData(), () =>
        {
            foreach (var (index, (text, shade, style)) in Preamble(paper).Index())
            {
                Row(writer, index + 1, [(new(text, Shade: shade), shade is null ? style : WorkbookStyles.Of(new(text, Shade: shade)))]);
            }

            Row(writer, header, columns.Select(column => (new CellValue(column.Header), WorkbookStyles.Header)));

            foreach (var row in paper.Rows)
            {
                Row(writer, ++last, columns.Select(column => column.Write(row) is var value ? (value, WorkbookStyles.Of(value)) : default));
            }
        });

        writer.WriteElement(new AutoFilter { Reference = $"A{header}:{Name(columns.Count)}{last}" });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&RPage &P of &N")));
    });

    private static void Row(OpenXmlWriter writer, int number, IEnumerable<(CellValue Value, uint Style)> cells) => writer.Element(new Row { RowIndex = (uint)number }, () =>
    {
        foreach (var (column, (value, style)) in cells.Index())
        {
            writer.WriteElement(Cell($"{Name(column + 1)}{number}", value, style));
        }
    });

    private static Cell Cell(string at, CellValue value, uint style)
    {
        var cell = new Cell { CellReference = at, StyleIndex = style };

        if (value.Date is { } day)
        {
            cell.Append(new DocumentFormat.OpenXml.Spreadsheet.CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)));
        }
        else if (value.Text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(PlainText.Of(value.Text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return cell;
    }

    private static string Name(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Name((column - 1) / 26) + Name(((column - 1) % 26) + 1);
}
