using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Gateway.Tests;

/// <summary>A service behind the gateway that tells what reached it.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubService(WebApplication app)
    {
        _app = app;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Where it listens, or listened.</summary>
    public string Address { get; }

    public static async Task<StubService> StartAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);

        var app = builder.Build();
        app.Run(async context =>
        {
            var length = 0L;
            var buffer = new byte[64 * 1024];
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
            {
                length += read;
            }

            context.Response.Headers["X-Request-ID"] = "set by the service";
            context.Response.Headers["X-Powered-By"] = "a service";
            if (context.Request.Query["policy"] is [{ } policy])
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
            }

            await context.Response.WriteAsJsonAsync(new Received(
                name,
                context.Request.Path + context.Request.QueryString,
                length,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        });

        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StubService(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record Received(string Service, string Path, long BodyLength, Dictionary<string, string> Headers);
