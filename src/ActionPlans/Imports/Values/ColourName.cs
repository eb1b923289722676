using System.Globalization;
using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>What people call a shade or a word of colour.</summary>
internal static partial class ColourName
{
    private const double PaleFrom = 0.08;

    /// <summary>The colour of a shade <c>RRGGBB</c>; null for white, black and none.</summary>
    internal static KeyColour? OfFill(string? fill)
    {
        if (fill is null || !int.TryParse(fill, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        double red = (rgb >> 16) & 0xFF, green = (rgb >> 8) & 0xFF, blue = rgb & 0xFF;
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        var spread = most - least;

        if (most == 0 || spread / most < PaleFrom)
        {
            return most is > 60 and < 243 ? KeyColour.Grey : null;
        }

        var hue = 60 * (
            most == red ? ((green - blue) / spread) + (green < blue ? 6 : 0)
            : most == green ? ((blue - red) / spread) + 2
            : ((red - green) / spread) + 4);

        return ImportWords.Hues.First(band => hue >= band.From && hue <= band.To).Colour;
    }

    /// <summary>The colour a whole text names: "Green", "G", "RAG: amber", a coloured dot.</summary>
    internal static KeyColour? OfText(string text)
    {
        var word = Label().Replace(text.Trim(), "").Trim(' ', '.', ':', '-', '–', '(', ')');

        return ImportWords.ColourNames.TryGetValue(word, out var colour) ? colour : null;
    }

    [GeneratedRegex(@"^(?:B?RAG)(?:\s*(?:status|rating))?\s*[:=\-–]?\s*|\s*\(?\bB?RAG\b\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
