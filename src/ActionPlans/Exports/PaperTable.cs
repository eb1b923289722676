using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Tables and paragraphs of a paper. Header rows repeat on every page and no row is torn between two.</summary>
internal static class PaperTable
{
    internal static void Write(OpenXmlWriter writer, string caption, IReadOnlyList<(string Header, int Width)> columns, IEnumerable<IEnumerable<CellValue>> rows)
    {
        writer.Element(new Table(), () =>
        {
            writer.WriteElement(new TableProperties(
                new TableWidth { Width = $"{columns.Sum(column => column.Width)}", Type = TableWidthUnitValues.Dxa },
                Lines(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCaption { Val = PlainText.Of(caption.Length > 200 ? caption[..200] : caption) }));
            writer.WriteElement(new TableGrid([.. columns.Select(column => new GridColumn { Width = $"{column.Width}" })]));
            writer.WriteElement(new TableRow([
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. columns.Select(column => Cell(column.Header, column.Width, PaperStyles.HeaderShade, Shades.Black, bold: true)),
            ]));

            foreach (var row in rows)
            {
                writer.WriteElement(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((value, column) => Cell(value, columns[column].Width))]));
            }
        });
        writer.WriteElement(new Paragraph());
    }

    internal static Paragraph Paragraph(string text, string? style = null) =>
        style is null ? new(Words(text)) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    internal static Run Words(string text, string? letters = null, bool bold = false)
    {
        var run = new Run();

        if (bold || letters is not null)
        {
            run.Append(new RunProperties([.. bold ? (OpenXmlElement[])[new Bold()] : [], .. letters is null ? (OpenXmlElement[])[] : [new Color { Val = letters }]]));
        }

        foreach (var (index, line) in PlainText.Of(text).Split('\n').Index())
        {
            run.Append([.. index == 0 ? (OpenXmlElement[])[] : [new Break()], new Text(line) { Space = SpaceProcessingModeValues.Preserve }]);
        }

        return run;
    }

    private static TableCell Cell(CellValue value, int width) => Shades.Find(value.Shade) is { } shade
        ? Cell(value.Text, width, Shades.All[shade].Fill, Shades.All[shade].Letters)
        : Cell(value.Text, width, null, null);

    private static TableCell Cell(string text, int width, string? fill, string? letters, bool bold = false) => new([
        new TableCellProperties([
            new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            .. fill is null ? (OpenXmlElement[])[] : [new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill }],
        ]),
        .. text.Split('\n').Select(line => new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Cell }), Words(line, letters, bold))),
    ]);

    private static TableBorders Lines() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = "808080" }, new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "808080" }, new RightBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "808080" }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "808080" });
}
