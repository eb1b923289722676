using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>
/// The colour of an action: named in words, with a shape of its own, so that it is read as well in grey, in print and by those who see
/// colours differently.
/// </summary>
[HtmlTargetElement("nhs-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>blue, green, amber, red or grey.</summary>
    public string Colour { get; set; } = "";

    /// <summary>Why it is that colour, in a few words: "Overdue".</summary>
    public string? Label { get; set; }

    /// <summary>True to show the shape and the name of the colour alone.</summary>
    public bool Bare { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nhsuk-tag nhsuk-tag--{(Colour == "amber" ? "orange" : Colour)} app-status");
        output.Content.AppendHtml(Shape(Colour));
        var words = new TagBuilder("span");
        words.InnerHtml.Append(Bare || Label is not { Length: > 0 } ? Wording.Capital(Colour) : $"{Wording.Capital(Colour)}: {Label}");
        output.Content.AppendHtml(words);
    }

    private static TagBuilder Shape(string colour)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("app-status__shape");
        foreach (var (name, value) in ((string, string)[])[("viewBox", "0 0 16 16"), ("width", "16"), ("height", "16"), ("aria-hidden", "true"), ("focusable", "false")])
        {
            svg.Attributes[name] = value;
        }

        var path = new TagBuilder("path") { TagRenderMode = TagRenderMode.SelfClosing };
        path.Attributes["d"] = colour switch
        {
            "blue" => "M6 13.4 1 8.4l2-2 3 3 7-7 2 2z",
            "green" => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z",
            "amber" => "M8 1.5 15.5 14.5H.5z",
            "red" => "M2 2h12v12H2z",
            _ => "M2 6.5h12v3H2z",
        };
        svg.InnerHtml.AppendHtml(path);
        return svg;
    }
}
