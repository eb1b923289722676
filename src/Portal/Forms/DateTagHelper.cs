using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>A date asked for in three boxes.</summary>
[HtmlTargetElement("nhs-date", Attributes = "date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>What is asked, and what was typed.</summary>
    public TypedDate Date { get; set; } = null!;

    /// <summary>Size of the question: s, m or l.</summary>
    public string Size { get; set; } = "s";

    /// <summary>The view it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = FormGroup.Begin(output, ViewContext, Date.Name, $"{Date.Hint} For example, 12 11 2026".Trim());
        var fieldset = group.Fieldset(Date.Label, Size);
        fieldset.Attributes["role"] = "group";
        var boxes = new TagBuilder("div");
        boxes.AddCssClass("nhsuk-date-input");

        foreach (var (id, name, label, width, value) in Date.Parts)
        {
            boxes.InnerHtml.AppendHtml(Box(id, name, label, width, value, group.Error is not null));
        }

        fieldset.InnerHtml.AppendHtml(boxes);
        output.Content.AppendHtml(fieldset);
    }

    private static TagBuilder Box(string id, string name, string label, int width, string value, bool wrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"nhsuk-input nhsuk-input--width-{width} nhsuk-date-input__input{(wrong ? " nhsuk-input--error" : "")}");

        foreach (var (attribute, text) in ((string, string)[])[("id", id), ("name", name), ("type", "text"), ("inputmode", "numeric"), ("value", value)])
        {
            input.Attributes[attribute] = text;
        }

        var group = new TagBuilder("div");
        group.AddCssClass("nhsuk-form-group");
        group.InnerHtml.AppendHtml(FormGroup.Element("label", "nhsuk-label nhsuk-date-input__label", label, ("for", id))).AppendHtml(input);

        var item = new TagBuilder("div");
        item.AddCssClass("nhsuk-date-input__item");
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}
