using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>Writes the assessment as a report in Word, landscape: what it is, what it comes to, then a table for each section.</summary>
internal static class ReportFile
{
    private static readonly (int Column, int Width)[] Shown = [(1, 900), (2, 3_600), (3, 1_700), (5, 1_400), (6, 2_700), (9, 1_700), (10, 1_200), (11, 1_200), (12, 1_200)];

    internal static byte[] Write(AssessmentPaper paper)
    {
        using var file = new MemoryStream();

        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles();
            var body = new Body(Paragraph(paper.Title, "Title"));
            body.Append(paper.Facts.Select(fact => new Paragraph(new Run(new RunProperties(new Bold()), Words($"{fact.Name}: ")), new Run(Words(fact.Value)))));
            List(body, "How the result comes about", paper.Steps);
            List(body, "What is open or worth a look", paper.Open);

            foreach (var section in paper.Rows.GroupBy(row => row.Section))
            {
                body.Append(Paragraph(section.Key, "Heading1"), Table([.. section]), new Paragraph());
            }

            body.Append(new SectionProperties(
                new PageSize { Width = 16_838, Height = 11_906, Orient = PageOrientationValues.Landscape },
                new PageMargin { Top = 720, Bottom = 720, Left = 720, Right = 720, Header = 360, Footer = 360, Gutter = 0 }));
            main.Document = new(body);
        }

        return file.ToArray();
    }

    private static void List(Body body, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            body.Append(Paragraph(title, "Heading1"));
            body.Append(lines.Select(line => Paragraph(line)));
        }
    }

    private static Table Table(IReadOnlyList<PaperRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Shown.Select(column => new GridColumn { Width = $"{column.Width}" })),
            new TableRow(
                (OpenXmlElement[])[new TableRowProperties(new TableHeader()), .. Shown.Select(column => Cell(AssessmentPaper.Columns[column.Column], column.Width, bold: true))]));
        table.Append(rows.Select(row => new TableRow(
            (OpenXmlElement[])[new TableRowProperties(new CantSplit()), .. Shown.Select(column => Cell(row.Cells[column.Column], column.Width, bold: false))])));

        return table;
    }

    private static TableCell Cell(string text, int width, bool bold)
    {
        var run = bold ? new Run(new RunProperties(new Bold()), Words(text)) : new Run(Words(text));

        return new(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }), new Paragraph(run));
    }

    private static Paragraph Paragraph(string text, string? style = null)
    {
        var run = new Run(Words(text));

        return style is null ? new(run) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static Text Words(string text) => new(PlainText.Of(text).Replace('\n', ' ')) { Space = SpaceProcessingModeValues.Preserve };

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }, new FontSize { Val = "20" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80" }))),
        Style("Title", "Title", "36", null), Style("Heading1", "heading 1", "26", 0));

    private static Style Style(string id, string name, string size, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" });

        if (level is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }

        return new(new StyleName { Val = name }, new PrimaryStyle(), paragraph, new StyleRunProperties(new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
    }
}
