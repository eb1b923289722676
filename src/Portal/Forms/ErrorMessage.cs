using Microsoft.AspNetCore.Mvc.Rendering;

namespace EdiRegion.Portal.Forms;

/// <summary>The message beside a field, in the same words as in the error summary.</summary>
internal static class ErrorMessage
{
    public static TagBuilder Of(string field, string message)
    {
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("nhsuk-u-visually-hidden");
        hidden.InnerHtml.Append("Error: ");

        var span = new TagBuilder("span");
        span.AddCssClass("nhsuk-error-message");
        span.Attributes["id"] = $"{field}-error";
        span.InnerHtml.AppendHtml(hidden).Append(message);
        return span;
    }
}
