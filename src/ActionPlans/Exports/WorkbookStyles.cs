using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>The few styles of an exported workbook.</summary>
internal static class WorkbookStyles
{
    internal const uint Plain = 0;
    internal const uint Title = 1;
    internal const uint Header = 2;
    internal const uint Text = 3;
    internal const uint Date = 4;

    private const uint DateFormat = 164;
    private const uint FirstShade = 5;
    private const string HeaderShade = "D9E2EC";

    internal static uint Of(CellValue value) => value switch
    {
        { Date: not null } => Date,
        { Shade: { } name } when Shades.Find(name) is { } shade => FirstShade + (uint)shade,
        _ => Text,
    };

    internal static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "d mmm yyyy" }) { Count = 1 },
        new Fonts([Letters(Shades.Black), Letters(Shades.Black, 14, bold: true), Letters(Shades.Black, bold: true), .. Shades.All.Select(shade => Letters(shade.Letters))]),
        new Fills([
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(HeaderShade),
            .. Shades.All.Select(shade => Solid(shade.Fill)),
        ]),
        new Borders(new Border(), Lined()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            new CellFormat(),
            Format(font: 1, fill: 0, border: 0, wrap: false),
            Format(font: 2, fill: 2),
            Format(font: 0, fill: 0),
            Format(font: 0, fill: 0, number: DateFormat),
            .. Shades.All.Select((_, shade) => Format(font: 3 + (uint)shade, fill: 3 + (uint)shade)),
        ]));

    private static Font Letters(string colour, double size = 11, bool bold = false) => new(
        [.. bold ? (OpenXmlElement[])[new Bold()] : [], new FontSize { Val = size }, new Color { Rgb = "FF" + colour }, new FontName { Val = "Arial" }]);

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = "FF" + colour }) { PatternType = PatternValues.Solid });

    private static Border Lined()
    {
        static Color Line() => new() { Rgb = "FF808080" };

        return new(
            new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin },
            new TopBorder(Line()) { Style = BorderStyleValues.Thin }, new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());
    }

    private static CellFormat Format(uint font, uint fill, uint border = 1, uint number = 0, bool wrap = true) => new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyNumberFormat = number != 0,
        ApplyFont = true,
        ApplyFill = fill != 0,
        ApplyBorder = border != 0,
        ApplyAlignment = true,
    };
}
