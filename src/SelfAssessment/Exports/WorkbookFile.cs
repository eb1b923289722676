using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>Writes the assessment as a workbook: a sheet that says what it is and what it comes to, and one with a row for each question.</summary>
internal static class WorkbookFile
{
    private const uint Bold = 1;
    private const uint Wrapped = 2;
    private static readonly double[] Widths = [28, 12, 50, 20, 50, 18, 40, 30, 16, 30, 18, 18, 18, 30, 30];

    internal static byte[] Write(AssessmentPaper paper)
    {
        using var file = new MemoryStream();

        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            IReadOnlyList<(string Text, uint Style)[]> about =
            [
                [(paper.Title, Bold)],
                .. paper.Facts.Select(fact => ((string, uint)[])[(fact.Name, Bold), (fact.Value, Wrapped)]),
                .. paper.Steps.Select((step, at) => ((string, uint)[])[(at == 0 ? "How the result comes about" : "", Bold), (step, Wrapped)]),
                .. paper.Open.Select((line, at) => ((string, uint)[])[(at == 0 ? "What is open or worth a look" : "", Bold), (line, Wrapped)]),
            ];
            IReadOnlyList<(string Text, uint Style)[]> answers =
            [
                [.. AssessmentPaper.Columns.Select(column => (column, Bold))],
                .. paper.Rows.Select(row => row.Cells.Select(cell => (cell, Wrapped)).ToArray()),
            ];
            Sheet(workbook, "sheet1", about, [34, 90], frozen: false);
            Sheet(workbook, "sheet2", answers, Widths, frozen: true);
            workbook.Workbook = new(new Sheets(new Sheet { Name = "About", SheetId = 1, Id = "sheet1" }, new Sheet { Name = "Answers", SheetId = 2, Id = "sheet2" }));
        }

        return file.ToArray();
    }

    private static void Sheet(WorkbookPart workbook, string id, IReadOnlyList<(string Text, uint Style)[]> rows, double[] widths, bool frozen)
    {
        var view = new SheetView { WorkbookViewId = 0 };

        if (frozen)
        {
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        }

        workbook.AddNewPart<WorksheetPart>(id).Worksheet = new(
            new SheetViews(view),
            new Columns(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
            new SheetData(rows.Select((row, at) => new Row(row.Select(cell => new Cell(new InlineString(new Text(PlainText.Of(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = cell.Style,
            }))
            { RowIndex = (uint)at + 1 })));
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new DocumentFormat.OpenXml.Spreadsheet.Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true }));
}
