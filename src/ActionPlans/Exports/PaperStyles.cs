using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>The few styles of a paper.</summary>
internal static class PaperStyles
{
    internal const string Title = "Title";
    internal const string Heading = "Heading1";
    internal const string Objective = "Heading2";
    internal const string Cell = "TableText";
    internal const string HeaderShade = "D9E2EC";

    internal static Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "22" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100" }))),
        Style("Normal", "Normal", null),
        Style(Title, "Title", null, "36"),
        Style(Heading, "heading 1", 0, "28"),
        Style(Objective, "heading 2", 1, "24"),
        Style(Cell, "Table text", null, "18"));

    private static Style Style(string id, string name, int? outline, string? size = null)
    {
        var heading = outline is not null;
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new StyleName { Val = name });

        if (id != "Normal")
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(heading
            ? new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "100" }, new OutlineLevel { Val = outline })
            : new StyleParagraphProperties(new SpacingBetweenLines { After = id == Cell ? "0" : "100" }));

        if (size is not null)
        {
            style.Append(new StyleRunProperties([.. heading || id == Title ? (OpenXmlElement[])[new Bold()] : [], new FontSize { Val = size }]));
        }

        return style;
    }
}
