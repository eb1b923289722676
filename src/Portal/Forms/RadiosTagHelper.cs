using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>A question with a few answers, one of which is chosen.</summary>
[HtmlTargetElement("nhs-radios", Attributes = "name,legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : TagHelper
{
    /// <summary>Name of the inputs; the first one has it as its id, so that an error leads there.</summary>
    public string Name { get; set; } = "";

    /// <summary>The question.</summary>
    public string Legend { get; set; } = "";

    /// <summary>How to answer it.</summary>
    public string? Hint { get; set; }

    /// <summary>The answer given before.</summary>
    public string? Value { get; set; }

    /// <summary>The answers.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>The view it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = FormGroup.Begin(output, ViewContext, Name, Hint);
        var fieldset = group.Fieldset(Legend, "s");
        var radios = new TagBuilder("div");
        radios.AddCssClass("nhsuk-radios");
        radios.Attributes["data-module"] = "nhsuk-radios";

        foreach (var (index, choice) in Choices.Index())
        {
            radios.InnerHtml.AppendHtml(Item(choice, index == 0 ? Name : $"{Name}-{index + 1}"));
        }

        fieldset.InnerHtml.AppendHtml(radios);
        output.Content.AppendHtml(fieldset);
    }

    private TagBuilder Item(Choice choice, string id)
    {
        var item = new TagBuilder("div");
        item.AddCssClass("nhsuk-radios__item");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("nhsuk-radios__input");

        foreach (var (name, value) in ((string, string?)[])[
            ("id", id), ("name", Name), ("type", "radio"), ("value", choice.Value), ("checked", choice.Value == Value ? "checked" : null),
            ("aria-describedby", choice.Hint is null ? null : $"{id}-item-hint")])
        {
            if (value is not null)
            {
                input.Attributes[name] = value;
            }
        }

        item.InnerHtml.AppendHtml(input).AppendHtml(FormGroup.Element("label", "nhsuk-label nhsuk-radios__label", choice.Text, ("for", id)));

        if (choice.Hint is { } hint)
        {
            item.InnerHtml.AppendHtml(FormGroup.Element("div", "nhsuk-hint nhsuk-radios__hint", hint, ("id", $"{id}-item-hint")));
        }

        return item;
    }
}
