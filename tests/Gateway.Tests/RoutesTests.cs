using System.Net;

namespace EdiRegion.Gateway.Tests;

public sealed class RoutesTests(GatewayUnderTest gateway) : IClassFixture<GatewayUnderTest>
{
    [Theory]
    [InlineData("/api/access/v1/me", "access")]
    [InlineData("/connect/token", "access")]
    [InlineData("/.well-known/jwks.json", "access")]
    [InlineData("/api/metrics/v1/returns/RRK/wres/2022-23?dryRun=true", "metrics")]
    [InlineData("/api/insights/v1/measures/wres-1?scope=region:Y60&period=2022-23", "insights")]
    [InlineData("/api/action-plans/v1/plans/RRK/2026-27", "actionplans")]
    [InlineData("/api/self-assessment/v1/rounds", "selfassessment")]
    [InlineData("/api/awards/v1/cycles", "awards")]
    [InlineData("/", "portal")]
    [InlineData("/returns/RRK", "portal")]
    public async Task Each_path_reaches_the_service_that_owns_it_unchanged(string path, string service)
    {
        var received = await gateway.SendAsync(new(HttpMethod.Get, path));

        (received.Service, received.Path).ShouldBe((service, path));
    }

    [Fact]
    public async Task An_unknown_service_is_a_problem_and_not_a_page()
    {
        using var client = gateway.CreateClient();

        var response = await client.GetAsync("/api/payroll/v1/people", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await GatewayUnderTest.ProblemOf(response);
        problem.GetProperty("code").GetString().ShouldBe("no-such-page");
        problem.TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_gateway_tells_of_its_own_health(string path)
    {
        using var client = gateway.CreateClient();

        (await client.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_service_learns_who_asked_and_by_which_address()
    {
        using var client = gateway.CreateClient();

        var received = await gateway.SendAsync(new(HttpMethod.Get, "/api/access/v1/me") { Headers = { { "X-Forwarded-For", "10.1.2.3" } } });

        received.Headers["Host"].ShouldBe(client.BaseAddress!.Authority);
        received.Headers["X-Forwarded-Proto"].ShouldBe("http");
        received.Headers["X-Forwarded-For"].ShouldNotContain("10.1.2.3", customMessage: "an address the caller made up was believed");
    }

    [Fact]
    public async Task A_reverse_proxy_that_is_trusted_is_believed()
    {
        await using var behindProxy = await GatewayUnderTest.StartAsync(("Edge:TrustedProxies:0", "127.0.0.0/8"));

        var received = await behindProxy.SendAsync(new(HttpMethod.Get, "/api/access/v1/me")
        {
            Headers = { { "X-Forwarded-For", "10.1.2.3" }, { "X-Forwarded-Proto", "https" } },
        });

        (received.Headers["X-Forwarded-For"], received.Headers["X-Forwarded-Proto"]).ShouldBe(("10.1.2.3", "https"));
    }

    [Fact]
    public async Task A_deployment_without_a_reverse_proxy_may_leave_its_network_empty()
    {
        await using var direct = await GatewayUnderTest.StartAsync(("Edge:TrustedProxies:0", ""));

        (await direct.SendAsync(new(HttpMethod.Get, "/"))).Service.ShouldBe("portal");
    }

    [Fact]
    public async Task A_service_that_is_down_is_told_as_a_problem_with_the_request_id()
    {
        await using var lonely = await GatewayUnderTest.StartAsync();
        await lonely.StopServiceAsync("metrics");
        using var client = lonely.CreateClient();
        client.DefaultRequestHeaders.Add("X-Request-ID", "rrk-2026-0001");

        var response = await client.GetAsync("/api/metrics/v1/collections", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        var problem = await GatewayUnderTest.ProblemOf(response);
        (problem.GetProperty("code").GetString(), problem.GetProperty("requestId").GetString()).ShouldBe(("service-unavailable", "rrk-2026-0001"));
    }

    [Fact]
    public async Task A_missing_service_address_stops_the_gateway_and_is_named()
    {
        await using var incomplete = await GatewayUnderTest.StartAsync(("Services:insights", "insights:8080"));

        Should.Throw<InvalidOperationException>(incomplete.StartServer).Message.ShouldContain("Services:insights");
    }
}
