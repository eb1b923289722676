using EdiRegion.Portal.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>The hidden fields that make a form act once, on the version it was made from: a double click or a reload changes nothing twice.</summary>
[HtmlTargetElement("act-once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ActOnceTagHelper : TagHelper
{
    /// <summary>The view it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Hidden("idempotencyKey", Guid.CreateVersion7().ToString()));

        if ((ViewContext.ViewData.Model as PortalPage)?.Version is { Length: > 0 } version)
        {
            output.Content.AppendHtml(Hidden("version", version));
        }
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
