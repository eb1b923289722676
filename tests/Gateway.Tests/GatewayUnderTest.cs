using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EdiRegion.Gateway.Tests;

/// <summary>The gateway on a real port, with a stub behind each route; settings may be given before the first request.</summary>
public sealed class GatewayUnderTest : WebApplicationFactory<GatewayHost>, IAsyncLifetime
{
    private static readonly string[] Names = ["access", "metrics", "insights", "actionplans", "selfassessment", "awards", "portal"];
    private readonly Dictionary<string, StubService> _services = [];

    public Dictionary<string, string> Settings { get; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var name in Names)
        {
            _services[name] = await StubService.StartAsync(name);
        }

        UseKestrel(0);
    }

    public static async Task<GatewayUnderTest> StartAsync(params (string Setting, string Value)[] settings)
    {
        var gateway = new GatewayUnderTest();
        await gateway.InitializeAsync();
        foreach (var (setting, value) in settings)
        {
            gateway.Settings[setting] = value;
        }

        return gateway;
    }

    public async Task StopServiceAsync(string name) => await _services[name].DisposeAsync();

    internal async Task<Received> SendAsync(HttpRequestMessage request)
    {
        using var client = CreateClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Received>(TestContext.Current.CancellationToken))!;
    }

    internal static async Task<JsonElement> ProblemOf(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("type").GetString().ShouldBe($"urn:edi-region:problem:{problem.GetProperty("code").GetString()}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)response.StatusCode);
        problem.GetProperty("requestId").GetString().ShouldBe(response.Headers.GetValues("X-Request-ID").Single());
        return problem;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var service in _services.Values)
        {
            await service.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, service) in _services)
        {
            builder.UseSetting($"Services:{name}", service.Address);
        }

        foreach (var (setting, value) in Settings)
        {
            builder.UseSetting(setting, value);
        }
    }
}
