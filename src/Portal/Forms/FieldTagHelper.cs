using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>
/// A labelled field in the NHS pattern: label, hint, the error of the page that belongs to it, then the input. What was typed is put back.
/// Passwords are never put back.
/// </summary>
[HtmlTargetElement("nhs-field", Attributes = "name,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Name and id of the input.</summary>
    public string Name { get; set; } = "";

    /// <summary>What to enter.</summary>
    public string Label { get; set; } = "";

    /// <summary>How to enter it.</summary>
    public string? Hint { get; set; }

    /// <summary>What was entered before.</summary>
    public string? Value { get; set; }

    /// <summary>text, email, password, date … or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20, 30.</summary>
    public int? Width { get; set; }

    /// <summary>Purpose of the input for browsers that fill it in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>The view it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = FormGroup.Begin(output, ViewContext, Name, Hint);

        output.Content.AppendHtml(FormGroup.Element("label", "nhsuk-label", Label, ("for", Name)));
        group.AppendHintAndError(output);
        output.Content.AppendHtml(Input(group.Error is not null, group.DescribedBy));
    }

    private TagBuilder Input(bool wrong, string? describedBy)
    {
        var area = Type == "textarea";
        var input = new TagBuilder(area ? "textarea" : "input") { TagRenderMode = area ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        var kind = area ? "nhsuk-textarea" : "nhsuk-input";
        input.AddCssClass(kind);

        if (wrong)
        {
            input.AddCssClass($"{kind}--error");
        }

        if (Width is { } width)
        {
            input.AddCssClass($"nhsuk-input--width-{width}");
        }

        input.Attributes["id"] = Name;
        input.Attributes["name"] = Name;

        if (area)
        {
            input.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            input.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        }
        else
        {
            input.Attributes["type"] = Type;
            if (Type != "password" && Value is not null)
            {
                input.Attributes["value"] = Value;
            }
        }

        foreach (var (attribute, value) in ((string, string?)[])[
            ("autocomplete", Autocomplete), ("aria-describedby", describedBy), ("spellcheck", Type is "email" or "password" ? "false" : null)])
        {
            if (value is not null)
            {
                input.Attributes[attribute] = value;
            }
        }

        return input;
    }
}
