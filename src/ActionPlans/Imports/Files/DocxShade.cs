using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The colour a cell of a document shows: its own shading, else that of its text.</summary>
internal static class DocxShade
{
    internal static string? Of(TableCell cell) =>
        Fill(cell.TableCellProperties?.Shading)
        ?? cell.Elements<Paragraph>().Select(paragraph => Fill(paragraph.ParagraphProperties?.Shading)).FirstOrDefault(fill => fill is not null)
        ?? cell.Elements<Paragraph>().SelectMany(paragraph => paragraph.Elements<Run>()).Select(Marked).FirstOrDefault(fill => fill is not null);

    private static string? Marked(Run run) =>
        Fill(run.RunProperties?.Shading)
        ?? (run.RunProperties?.Highlight?.Val?.InnerText is { } pen ? ImportWords.Highlights.GetValueOrDefault(pen) : null);

    private static string? Fill(Shading? shading) =>
        shading?.Fill?.Value is { Length: 6 } fill && fill.All(char.IsAsciiHexDigit) ? fill.ToUpperInvariant() : null;
}
