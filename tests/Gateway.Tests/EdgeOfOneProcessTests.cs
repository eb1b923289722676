using System.Net;
using System.Text;
using System.Text.Json;
using EdiRegion.Platform.Authority;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Gateway.Tests;

/// <summary>The edge in front of services in the same process, as the single process has it.</summary>
public sealed class EdgeOfOneProcessTests : IAsyncLifetime
{
    private readonly WebApplication _app = Compose();
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_the_limit_is_refused_before_a_service_reads_it_all(bool chunked)
    {
        var response = await SendAsync(11_000_000, chunked);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await GatewayUnderTest.ProblemOf(response)).GetProperty("code").GetString().ShouldBe("body-too-large");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_within_the_limit_is_read(bool chunked) =>
        (await SendAsync(9_000_000, chunked)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<HttpResponseMessage> SendAsync(int length, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/length")
        {
            Content = new StringContent($"\"{new string('x', length)}\"", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static WebApplication Compose()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        builder.AddEdge();

        var app = builder.Build();
        app.UseEdge();
        app.UseServiceDefaults();
        app.MapPost("/api/length", (JsonElement body) => body.GetString()!.Length).AllowAnyone("a test");
        return app;
    }
}
