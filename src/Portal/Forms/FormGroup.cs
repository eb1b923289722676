using EdiRegion.Portal.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>What the fields of a form share: the group around them, their hint, and the error of the page that belongs to them.</summary>
internal sealed record FormGroup(string Name, string? Hint, string? Error)
{
    public string? DescribedBy => string.Join(' ', ((string?[])[Hint is null ? null : $"{Name}-hint", Error is null ? null : $"{Name}-error"]).OfType<string>()) is { Length: > 0 } ids
        ? ids
        : null;

    public static FormGroup Begin(TagHelperOutput output, ViewContext view, string name, string? hint)
    {
        var error = (view.ViewData.Model as PortalPage)?.ErrorOf(name);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "nhsuk-form-group" : "nhsuk-form-group nhsuk-form-group--error");

        return new(name, hint, error);
    }

    public void AppendHintAndError(TagHelperOutput output)
    {
        foreach (var part in HintAndError())
        {
            output.Content.AppendHtml(part);
        }
    }

    /// <summary>A group of inputs under one question; its hint and error are those of the group.</summary>
    public TagBuilder Fieldset(string legend, string size)
    {
        var fieldset = new TagBuilder("fieldset");
        fieldset.AddCssClass("nhsuk-fieldset");

        if (DescribedBy is { } ids)
        {
            fieldset.Attributes["aria-describedby"] = ids;
        }

        fieldset.InnerHtml.AppendHtml(Element("legend", $"nhsuk-fieldset__legend nhsuk-fieldset__legend--{size}", legend));

        foreach (var part in HintAndError())
        {
            fieldset.InnerHtml.AppendHtml(part);
        }

        return fieldset;
    }

    public static TagBuilder Element(string tag, string css, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(css);

        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    private IEnumerable<TagBuilder> HintAndError()
    {
        if (Hint is not null)
        {
            yield return Element("div", "nhsuk-hint", Hint, ("id", $"{Name}-hint"));
        }

        if (Error is not null)
        {
            yield return ErrorMessage.Of(Name, Error);
        }
    }
}
