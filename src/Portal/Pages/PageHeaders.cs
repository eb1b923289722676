using Microsoft.AspNetCore.Mvc.Filters;

namespace EdiRegion.Portal.Pages;

/// <summary>Nothing inline runs or styles but the one published script of the page template; figures are never kept by a browser cache.</summary>
internal sealed class PageHeaders : IAlwaysRunResultFilter
{
    /// <summary>The page template's inline script, byte for byte, and its published hash.</summary>
    public const string TemplateScript =
        "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '');";

    public const string TemplateScriptHash = "sha256-tDOvXJi1PXbg0CWjLCCYSNHRXtps26K4JXkE3M6u/c0=";

    private const string Policy =
        $"default-src 'self'; script-src 'self' '{TemplateScriptHash}'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
