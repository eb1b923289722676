using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EdiRegion.Portal.Pages;

/// <summary>A message such as "Section saved" for the page one is sent to; read once.</summary>
internal static class Done
{
    public const string CookieName = "edi-region-done";
    private const string Key = "done";

    public static void Keep(ITempDataDictionary data, string message) => data[Key] = message;

    /// <summary>The message, if there is one; without its cookie nothing is touched, so that no page sets one for nothing.</summary>
    public static string? Take(HttpContext context, ITempDataDictionary data) =>
        context.Request.Cookies.Keys.Any(name => name.EndsWith(CookieName, StringComparison.Ordinal)) ? data[Key] as string : null;
}
