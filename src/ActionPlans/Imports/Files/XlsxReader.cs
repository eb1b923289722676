using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads the visible sheets of a workbook, each as one table.</summary>
internal static class XlsxReader
{
    internal static Result<SourceFile> Read(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content, writable: false), isEditable: false);

        if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
        {
            return FileFaults.Damaged("a workbook without sheets");
        }

        var styles = new CellStyles(workbook);
        var texts = SharedTexts.Read(workbook.SharedStringTablePart);
        List<SourceTable> tables = [];
        List<SourceRemark> remarks = [];
        var rows = 0;

        foreach (var sheet in sheets.Elements<Sheet>())
        {
            var name = sheet.Name?.Value ?? $"Sheet{tables.Count + 1}";

            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            if (sheet.State?.Value is SheetStateValues.Hidden or SheetStateValues.VeryHidden)
            {
                remarks.Add(new("hidden-sheet", $"The hidden sheet {name} was left out. Show it to have it read.", name));
                continue;
            }

            if (!SheetReader.Read(part, name, styles, texts, FileLimits.Rows - rows).Is(out var table, out var refusal))
            {
                return refusal;
            }

            rows += table.Rows.Count;
            tables.Add(table);
        }

        return new SourceFile(tables, remarks);
    }
}
