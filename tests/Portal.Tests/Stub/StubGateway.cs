using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdiRegion.Region;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>What the portal asked the gateway.</summary>
public sealed record Asked(string Method, string Path, string Query, string? IdempotencyKey, string? IfMatch, string? Authorization, string Body);

/// <summary>A gateway that speaks the platform's contract from memory: enough of Access, Metrics, Insights, ActionPlans and Awards for the pages.</summary>
public sealed class StubGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubGateway(WebApplication app, TimeProvider clock)
    {
        _app = app;
        Definitions = Definitions.Load();
        Access = new();
        Returns = new(Definitions, Access, clock);
        Plans = new(Access, clock);
        Awards = new(Definitions, Access, clock);
    }

    public Definitions Definitions { get; }

    public StubAccess Access { get; }

    public StubReturns Returns { get; }

    public StubPlans Plans { get; }

    public StubAwards Awards { get; }

    public string Address => _app.Urls.First();

    public ConcurrentQueue<Asked> Asked { get; } = [];

    public static async Task<StubGateway> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        var app = builder.Build();
        var stub = new StubGateway(app, clock);

        app.Use(stub.NoteAsync);
        app.UseRouting();
        stub.Access.Map(app);
        stub.Returns.Map(app);
        stub.Plans.Map(app);
        new StubNetworks(stub.Definitions, stub.Access).Map(app);
        new StubCoverage(stub.Definitions, stub.Access, clock).Map(app);
        StubAssessments.Map(app);
        stub.Awards.Map(app);
        new StubInsights(stub.Definitions, stub.Returns).Map(app);
        await app.StartAsync();

        return stub;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static IResult Problem(int status, string code, string title, string? detail = null, params object[] errors) => Results.Json(
        new { type = $"urn:edi-region:problem:{code}", code, title, detail, status, requestId = "stub-request-1", errors },
        statusCode: status, contentType: "application/problem+json");

    private async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        var headers = context.Request.Headers;
        Asked.Enqueue(new(
            context.Request.Method, context.Request.Path, context.Request.QueryString.ToString(), headers["Idempotency-Key"], headers.IfMatch, headers.Authorization, body));

        if (Access.PersonOf(context) is null && !StubAccess.IsOpen(context.Request.Path))
        {
            await Problem(401, "sign-in-required", "Sign in first").ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
