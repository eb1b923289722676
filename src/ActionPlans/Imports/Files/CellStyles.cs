using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>What a workbook's styles say about a cell: its shading, and how its number is to be read.</summary>
internal sealed partial class CellStyles
{
    private static readonly uint[] DateFormats = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57];

    private readonly (string? Fill, string Format, bool Date)[] _styles;
    private readonly bool _from1904;

    internal CellStyles(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var palette = new Palette(workbook.ThemePart, sheet?.Colors);
        var formats = sheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .ToLookup(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        string?[] fills = [.. sheet?.Fills?.Elements<Fill>().Select(fill => Shade(fill, palette)) ?? []];

        _styles = [.. sheet?.CellFormats?.Elements<CellFormat>().Select(format =>
        {
            var number = format.NumberFormatId?.Value ?? 0;
            var code = formats?[number].FirstOrDefault() ?? BuiltIn(number);

            return (fills.ElementAtOrDefault((int)(format.FillId?.Value ?? 0)), code, DateFormats.Contains(number) || IsDate(code));
        }) ?? []];
        _from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    internal string? Fill(int style) => _styles.ElementAtOrDefault(style).Fill;

    /// <summary>The number as the sheet shows it: a date, a percentage, or with its fixed decimals.</summary>
    internal (string Text, DateOnly? Date) Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return (value, null);
        }

        var (_, format, date) = _styles.ElementAtOrDefault(style);

        if (date && number is >= 1 and < 2_958_466)
        {
            var day = DateOnly.FromDateTime(DateTime.FromOADate(number + (_from1904 ? 1462 : 0)));

            return (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);
        }

        var decimals = format is null ? 0 : Decimals().Match(format).Groups[1].Length;

        return format is not null && format.Contains('%', StringComparison.Ordinal)
            ? (Math.Round(number * 100, decimals).ToString(CultureInfo.InvariantCulture) + "%", null)
            : (decimals > 0 ? number.ToString($"F{decimals}", CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture), null);
    }

    private static string? Shade(Fill fill, Palette palette) => fill.PatternFill switch
    {
        { PatternType.Value: PatternValues.Solid } solid => palette.Of(solid.ForegroundColor) ?? palette.Of(solid.BackgroundColor),
        _ => palette.Of(fill.GradientFill?.Elements<GradientStop>().FirstOrDefault()?.Color),
    };

    private static string BuiltIn(uint number) => number switch { 2 or 4 => "0.00", 9 => "0%", 10 => "0.00%", _ => "" };

    /// <summary>A format that shows days, months or years once quoted words, colours and elapsed hours are put aside.</summary>
    private static bool IsDate(string format) => Literals().Replace(format, "") is var bare
        && (bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase)
            || bare.Contains("mmm", StringComparison.OrdinalIgnoreCase))
        && !bare.Contains("General", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.")]
    private static partial Regex Literals();

    [GeneratedRegex("^[#,]*0\\.(0+)%?")]
    private static partial Regex Decimals();
}
