using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The colours of a workbook: given outright, by the numbered palette, or by the theme with a tint.</summary>
internal sealed class Palette(ThemePart? theme, Colors? own)
{
    private readonly string?[] _theme = ThemeColours(theme);
    private readonly string?[]? _own = own?.IndexedColors?.Elements<RgbColor>().Select(colour => Rgb(colour.Rgb?.Value)).ToArray();

    /// <summary>As <c>RRGGBB</c>, or null when the colour is automatic or unknown.</summary>
    internal string? Of(ColorType? colour) => colour switch
    {
        null => null,
        { Rgb.Value: { } rgb } => Tinted(Rgb(rgb), colour.Tint?.Value ?? 0),
        { Theme.Value: var at } when colour.Theme is not null => Tinted(_theme.ElementAtOrDefault((int)at), colour.Tint?.Value ?? 0),
        { Indexed.Value: var at } when colour.Indexed is not null => (_own ?? ImportWords.Indexed).ElementAtOrDefault((int)at),
        _ => null,
    };

    private static string? Rgb(string? value) => value is { Length: >= 6 } ? value[^6..].ToUpperInvariant() : null;

    /// <summary>In the order in which workbooks number them: light and dark swapped, then the accents.</summary>
    private static string?[] ThemeColours(ThemePart? part)
    {
        if (part?.Theme?.ThemeElements?.ColorScheme is not { } scheme)
        {
            return ImportWords.OfficeTheme;
        }

        A.Color2Type?[] numbered =
        [
            scheme.Light1Color, scheme.Dark1Color, scheme.Light2Color, scheme.Dark2Color, scheme.Accent1Color, scheme.Accent2Color,
            scheme.Accent3Color, scheme.Accent4Color, scheme.Accent5Color, scheme.Accent6Color, scheme.Hyperlink, scheme.FollowedHyperlinkColor,
        ];

        return [.. numbered.Select(colour => Rgb(colour?.RgbColorModelHex?.Val?.Value ?? colour?.SystemColor?.LastColor?.Value))];
    }

    /// <summary>Lightened by a share of what is missing to white, or darkened by a share of what there is.</summary>
    private static string? Tinted(string? rgb, double tint)
    {
        if (rgb is null || tint == 0 || !uint.TryParse(rgb, NumberStyles.HexNumber, null, out var value))
        {
            return rgb;
        }

        uint Channel(int shift)
        {
            var level = (value >> shift) & 0xFF;

            return (uint)Math.Round(tint < 0 ? level * (1 + tint) : level + ((255 - level) * tint));
        }

        return $"{Channel(16):X2}{Channel(8):X2}{Channel(0):X2}";
    }
}
