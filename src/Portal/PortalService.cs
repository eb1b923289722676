using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Pages;
using EdiRegion.Portal.Pages.Errors;
using EdiRegion.Portal.Pages.Region;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EdiRegion.Portal;

/// <summary>The web pages: a backend for the browser that holds the person's tokens and speaks to the gateway for them.</summary>
public static class PortalService
{
    /// <summary>Registers pages, the cookie scheme `portal` and the client of the gateway (`Gateway:Address`). Configures nothing a host owns.</summary>
    public static IHostApplicationBuilder AddPortal(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var https = builder.Configuration["Access:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ?? false;

        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(RegionApi.ClientName);
        services.AddSingleton<GatewayAddress>();
        services.AddSingleton<Sessions>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<NominationKey>();
        services.AddScoped<RegionApi>();
        services.AddScoped<Scopes>();

        services.AddAuthentication().AddCookie(PortalCookie.Scheme, options => PortalCookie.Configure(options, https));
        services.AddAuthorizationBuilder().AddPolicy(PortalCookie.Policy, PortalCookie.SignedIn);
        services.AddAntiforgery(options => PortalCookie.Configure(options, https));

        services.Configure<CookieTempDataProviderOptions>(options => PortalCookie.Harden(options.Cookie, Done.CookieName, https));

        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/", PortalCookie.Policy);
            foreach (var page in (string[])["/SignIn/SignIn", "/SignIn/Link", "/SignIn/SignedOut", "/About/Accessibility", "/About/Privacy", "/About/Help", "/Errors/NotFound", "/Assessments/OneSlice"])
            {
                options.Conventions.AllowAnonymousToPage(page);
            }
            // One nominates with an account or with a key, consents by a link, and reads what was announced as anyone.
            foreach (var folder in (string[])["/Awards/Nominating", "/Awards/Links", "/Awards/Open"])
            {
                options.Conventions.AllowAnonymousToFolder(folder);
            }
            // What can be changed can be added: one page writes both.
            options.Conventions.AddPageRoute("/Plans/WriteObjective", "/plans/{ods}/{period}/objectives/add");
            options.Conventions.AddPageRoute("/Plans/WriteAction", "/plans/{ods}/{period}/actions/add");
            options.Conventions.AddPageRoute("/Plans/WriteMilestone", "/plans/{ods}/{period}/actions/{id:guid}/milestones/add");
            options.Conventions.AddPageRoute("/Networks/WriteNetwork", "/plans/networks/{ods}/add");
            options.Conventions.AddPageRoute("/Assessments/WriteRound", "/assessments/rounds/{id:guid}/edit");
            options.Conventions.AddPageRoute("/Awards/Running/WriteCycle", "/awards/{cycle}/dates");
            options.Conventions.ConfigureFilter(new PageHeaders());
            options.Conventions.ConfigureFilter(_ => new PersonFilter());
            options.Conventions.ConfigureFilter(_ => new ApiFailureFilter());
        });

        return builder;
    }

    /// <summary>Maps the pages and their static files; an address no one else answers gets the "page not found" page.</summary>
    public static IEndpointRouteBuilder MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapGroup("").AllowAnyone("stylesheets, scripts and pictures hold no data").MapStaticAssets();
        app.MapRazorPages().AllowAnyone("a page asks for the portal's cookie, and the services behind it for the person's permission");
        app.MapFallbackToPage(@"{*path:regex(^(?!(api|connect|health|openapi|\.well-known)(/|$)))}", "/Errors/NotFound")
            .AllowAnyone("it only says that nothing is there");
        return app;
    }
}
