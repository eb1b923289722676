using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>What guards the one public port, be it the gateway's or the single process's.</summary>
public static class EdgePolicies
{
    public static IHostApplicationBuilder AddEdge(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<EdgeOptions>().BindConfiguration(EdgeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimits();

        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // BodyLimit counts instead: Kestrel would cut the connection where a client could still be told why.
            kestrel.Limits.MaxRequestBodySize = null;
        });

        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<EdgeOptions>>((forwarded, edge) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in edge.Value.TrustedNetworks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });

        return builder;
    }

    /// <summary>Call it first: what follows sees the real client, a request id, and bodies of a bearable size.</summary>
    public static WebApplication UseEdge(this WebApplication app)
    {
        var edge = app.Services.GetRequiredService<IOptions<EdgeOptions>>().Value;

        if (edge.TrustedNetworks.Any())
        {
            app.UseForwardedHeaders();
        }

        app.Use(RequestId.Assign);
        app.Use(SecurityHeaders.Add);
        app.UseRateLimiter();
        app.Use(new BodyLimit(edge.MaxBodyBytes, edge.MaxEvidenceBytes, edge.MaxImportBytes).Enforce);
        return app;
    }
}
