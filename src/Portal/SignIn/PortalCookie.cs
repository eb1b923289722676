using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace EdiRegion.Portal.SignIn;

/// <summary>The portal's cookies: unreadable to scripts, sent to this site only, and bound to the host when the site is served over https.</summary>
internal static class PortalCookie
{
    public const string Scheme = "portal";
    public const string Policy = "portal";
    public const string SessionClaim = "session";

    public static void SignedIn(AuthorizationPolicyBuilder policy) => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser();

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        Harden(options.Cookie, "edi-region", https);
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context =>
        {
            var here = context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) && here != "/" ? SignInAddress(here, false) : "/sign-in");
            return Task.CompletedTask;
        };
    }

    public static void Configure(AntiforgeryOptions options, bool https)
    {
        Harden(options.Cookie, "edi-region-form", https);
        options.FormFieldName = "form-token";
        options.SuppressXFrameOptionsHeader = true;
    }

    public static void Harden(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? $"__Host-{name}" : name;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    /// <summary>The sign-in page, and back to where the person was.</summary>
    public static string SignInAddress(string returnTo, bool ended) =>
        $"/sign-in?returnUrl={Uri.EscapeDataString(returnTo)}{(ended ? "&ended=true" : "")}";
}
