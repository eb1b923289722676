using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EdiRegion.Portal.Forms;

/// <summary>A list to choose one from. <c>Empty</c> is what it says while nothing is chosen.</summary>
[HtmlTargetElement("nhs-select", Attributes = "name,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>Name and id of the list.</summary>
    public string Name { get; set; } = "";

    /// <summary>What to choose.</summary>
    public string Label { get; set; } = "";

    /// <summary>How to choose it.</summary>
    public string? Hint { get; set; }

    /// <summary>What was chosen before.</summary>
    public string? Value { get; set; }

    /// <summary>The first line, with nothing chosen; none when something has to be.</summary>
    public string? Empty { get; set; }

    /// <summary>What is offered; those of one group stand together.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>The view it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = FormGroup.Begin(output, ViewContext, Name, Hint);
        output.Content.AppendHtml(FormGroup.Element("label", "nhsuk-label", Label, ("for", Name)));
        group.AppendHintAndError(output);

        var select = new TagBuilder("select");
        select.AddCssClass(group.Error is null ? "nhsuk-select" : "nhsuk-select nhsuk-select--error");
        (select.Attributes["id"], select.Attributes["name"]) = (Name, Name);

        if (group.DescribedBy is { } ids)
        {
            select.Attributes["aria-describedby"] = ids;
        }

        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new("", Empty)));
        }

        foreach (var under in Choices.GroupBy(choice => choice.Group))
        {
            var into = select;

            if (under.Key is { } heading)
            {
                into = new TagBuilder("optgroup");
                into.Attributes["label"] = heading;
                select.InnerHtml.AppendHtml(into);
            }

            foreach (var choice in under)
            {
                into.InnerHtml.AppendHtml(Option(choice));
            }
        }

        output.Content.AppendHtml(select);
    }

    private TagBuilder Option(Choice choice)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = choice.Value;

        if (choice.Value == (Value ?? ""))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(choice.Text);
        return option;
    }
}
