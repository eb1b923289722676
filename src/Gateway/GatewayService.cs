using EdiRegion.Platform.Authority;
using EdiRegion.ServiceDefaults.Edge;

namespace EdiRegion.Gateway;

/// <summary>The one public door: it knows which service answers which path, and nothing about what is said.</summary>
public static class GatewayService
{
    public static IHostApplicationBuilder AddGateway(this IHostApplicationBuilder builder)
    {
        // Lines per proxied request would be the dearest part of proxying it; traces and metrics say the same.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        builder.Services.AddReverseProxy()
            .LoadFromMemory(Routes.All, Routes.Clusters(builder.Configuration))
            .ConfigureHttpClient((_, http) =>
            {
                http.ConnectTimeout = TimeSpan.FromSeconds(5);
                // Shorter than a service's own keep-alive, so that no request is sent into a connection being closed;
                // renewed now and then, so that a service that moved to another address is found.
                http.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60);
                http.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            });

        return builder;
    }

    public static WebApplication MapGateway(this WebApplication app)
    {
        const string guardedBehind = "every service guards its own routes";
        app.MapReverseProxy(proxy => proxy.Use(ServiceFaults.Explain)).AllowAnyone(guardedBehind);
        app.Map("/api/{**unknown}", Unknown).AllowAnyone(guardedBehind);

        return app;
    }

    private static Task Unknown(HttpContext context) => EdgeProblem.Write(
        context,
        StatusCodes.Status404NotFound,
        "no-such-page",
        "There is no such service",
        $"Nothing answers {context.Request.Path}. The services are /api/access, /api/metrics, /api/insights, /api/action-plans, /api/self-assessment and /api/awards, each with its version: /api/metrics/v1/.");
}
