using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Finds a file's own key: in a small table of colours, in rows beside the plan, or in the text above it.</summary>
internal static partial class KeyFinder
{
    /// <summary>More than that many cells in a row are a row of a plan.</summary>
    private const int MostLines = 6;

    /// <summary>The lines of a key that a row holds; none when it is no row of a key.</summary>
    internal static IReadOnlyList<(SourceCell Cell, KeyLine Line)> In(SourceRow row)
    {
        SourceCell[] cells = [.. row.Own];
        List<(SourceCell, KeyLine)> found = [];

        foreach (var (i, cell) in cells.Index())
        {
            var lines = InText(cell.Text, cell.Address).ToList();

            if (lines.Count > 0)
            {
                var shown = lines.Count == 1 && ColourName.OfFill(cell.Fill) == lines[0].Colour ? cell.Fill : null;
                found.AddRange(lines.Select(line => (cell, line with { Fill = shown })));
            }
            else if (ColourName.OfText(cell.Text) is { } named && cell.Text.Length > 1 && i + 1 < cells.Length && Meaning(cells[i + 1].Text) is { } beside)
            {
                found.Add((cell, new(named, ColourName.OfFill(cell.Fill) is not null ? cell.Fill : null, cells[i + 1].Text, beside, cell.Address)));
            }
            else if (cells.Length <= MostLines && ColourName.OfFill(Swatch(row, cell)) is { } colour && Meaning(cell.Text) is { } says
                && !found.Any(each => each.Item2.Text == cell.Text))
            {
                found.Add((cell, new(colour, Swatch(row, cell), cell.Text, says, cell.Address)));
            }
        }

        return found;
    }

    /// <summary>The lines of a key in running text: "Green - On track", "Key: B = complete, G = on track".</summary>
    internal static IEnumerable<KeyLine> InText(string text, string at)
    {
        var starts = Entry().Matches(text);

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            var meaning = text[(starts[i].Index + starts[i].Length)..end].Trim(' ', ',', ';', '.', '|', '\n', '/', ')', '(');

            if (meaning.Contains('\n', StringComparison.Ordinal))
            {
                meaning = meaning[..meaning.IndexOf('\n', StringComparison.Ordinal)].Trim();
            }

            if (ColourName.OfText(starts[i].Groups[1].Value) is { } colour && Meaning(meaning) is { } says)
            {
                yield return new(colour, null, meaning, says, at);
            }
        }
    }

    private static StatusMeaning? Meaning(string text) => text.Length is > 1 and < 160 && StatusWord.InKey(text) is { } meaning
        ? meaning with { Evidenced = meaning.Evidenced || (meaning.Lifecycle is Lifecycle.Complete && text.Contains("evidence", StringComparison.OrdinalIgnoreCase)) }
        : null;

    /// <summary>The shade of the cell itself, else of a blank one before it.</summary>
    private static string? Swatch(SourceRow row, SourceCell cell) =>
        ColourName.OfFill(cell.Fill) is not null ? cell.Fill
        : cell.Column > 0 && row.At(cell.Column - 1) is { IsBlank: true } before ? before.Fill : null;

    [GeneratedRegex(@"(?<![A-Za-z])(Blue|Green|Amber|Yellow|Orange|Red|Grey|Gray|White|Purple|B|G|A|R|P)(?:\s*\([A-Za-z]\))?\s*(?:[-–—:=]|\bmeans\b|\bis\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();
}
