using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;

namespace EdiRegion.ServiceDefaults;

internal static class BodilessRequests
{
    /// <summary>
    /// A request without a body needs no content type where the body is optional. Routing would look for one all the same as soon as a route
    /// that takes any content (the pages of the portal) stands beside, and answer 404.
    /// </summary>
    internal static void UseBodilessRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentType is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            context.Request.ContentType = "application/json";
        }

        return next(context);
    });
}
