using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EdiRegion.Gateway.Tests;

public sealed class EdgeTests(GatewayUnderTest gateway) : IClassFixture<GatewayUnderTest>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_id_goes_through_and_comes_back()
    {
        using var client = gateway.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/metrics/v1/collections");
        request.Headers.Add("X-Request-ID", "rrk-2026-0001");
        request.Headers.Add("X-Correlation-ID", "quarter-end");

        var response = await client.SendAsync(request, Ct);

        response.Headers.GetValues("X-Request-ID").ShouldBe(["rrk-2026-0001"]);
        response.Headers.GetValues("X-Correlation-ID").ShouldBe(["quarter-end"]);
        (await response.Content.ReadAsStringAsync(Ct)).ShouldContain("rrk-2026-0001");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not an id")]
    [InlineData("<script>")]
    public async Task A_request_without_a_usable_id_gets_one(string? given)
    {
        using var client = gateway.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/metrics/v1/collections");
        request.Headers.TryAddWithoutValidation("X-Request-ID", given);
        request.Headers.TryAddWithoutValidation("X-Correlation-ID", given);

        var response = await client.SendAsync(request, Ct);

        Guid.TryParse(response.Headers.GetValues("X-Request-ID").Single(), out _).ShouldBeTrue();
        response.Headers.Contains("X-Correlation-ID").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_once()
    {
        using var client = gateway.CreateClient();

        var response = await client.GetAsync("/api/metrics/v1/collections", Ct);

        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        response.Headers.Server.ShouldBeEmpty();
        response.Headers.Contains("X-Powered-By").ShouldBeFalse();
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_keeps_its_own_content_policy()
    {
        using var client = gateway.CreateClient();

        var response = await client.GetAsync("/?policy=default-src%20'self'", Ct);

        Header(response, "Content-Security-Policy").ShouldBe("default-src 'self'");
    }

    [Fact]
    public async Task Over_https_the_browser_is_told_to_stay_there()
    {
        await using var behindTls = await GatewayUnderTest.StartAsync(("Edge:TrustedProxies:0", "127.0.0.0/8"));
        using var client = behindTls.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var response = await client.GetAsync("/", Ct);

        Header(response, "Strict-Transport-Security").ShouldStartWith("max-age=31536000");
    }

    [Theory]
    [InlineData(1_000_000, true)]
    [InlineData(1_000_000, false)]
    public async Task A_body_within_the_limit_arrives_whole(int bytes, bool chunked)
    {
        var received = await gateway.SendAsync(Put(bytes, chunked));

        received.BodyLength.ShouldBe(bytes);
    }

    [Theory]
    [InlineData(10_000_001, false)]
    [InlineData(10_000_001, true)]
    [InlineData(50_000_000, false)]
    [InlineData(50_000_000, true)]
    public async Task A_body_above_the_limit_is_refused_with_a_reason(int bytes, bool chunked)
    {
        using var client = gateway.CreateClient();

        var response = await client.SendAsync(Put(bytes, chunked), Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await GatewayUnderTest.ProblemOf(response)).GetProperty("code").GetString().ShouldBe("body-too-large");
    }

    [Theory]
    [InlineData("evidence?name=report.pdf", 20_971_520, true)]
    [InlineData("evidence?name=report.pdf", 22_000_000, false)]
    [InlineData("import?name=plan.xlsx", 28_000_000, true)]
    [InlineData("import?name=plan.xlsx", 30_000_000, false)]
    public async Task A_file_of_evidence_or_a_plan_to_import_may_be_larger(string to, int bytes, bool arrives)
    {
        using var client = gateway.CreateClient();
        using var content = new ByteArrayContent(new byte[bytes]);

        var response = await client.PostAsync($"/api/action-plans/v1/plans/RRK/2026-27/{to}", content, Ct);

        response.StatusCode.ShouldBe(arrives ? HttpStatusCode.OK : HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_slow_client_that_sends_everything_before_it_listens_still_reads_the_refusal()
    {
        using var client = gateway.CreateClient();
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port, Ct);
        var stream = connection.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes("PUT /api/metrics/v1/returns/RRK/wres/2022-23 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000000\r\n\r\n"), Ct);
        await stream.WriteAsync(new byte[25_000_000], Ct);
        await Task.Delay(TimeSpan.FromSeconds(6), Ct);
        await stream.WriteAsync(new byte[25_000_000], Ct);
        await stream.WriteAsync("GET /api/metrics/v1/collections HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(), Ct);

        var answers = await new StreamReader(stream).ReadToEndAsync(Ct);
        answers.ShouldStartWith("HTTP/1.1 413");
        answers.ShouldContain("HTTP/1.1 200", customMessage: "the connection was not fit for the next request");
    }

    [Fact]
    public async Task A_client_that_asks_for_more_than_its_share_is_told_when_to_come_back()
    {
        await using var narrow = await GatewayUnderTest.StartAsync(("Edge:RequestsPerSecond", "1"), ("Edge:Burst", "3"));
        using var client = narrow.CreateClient();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await client.GetAsync("/api/metrics/v1/collections", Ct)).StatusCode);
        }

        var refused = await client.GetAsync("/api/metrics/v1/collections", Ct);

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 5);
        (await GatewayUnderTest.ProblemOf(refused)).GetProperty("code").GetString().ShouldBe("too-many-requests");

        await Task.Delay(refused.Headers.RetryAfter.Delta.Value + TimeSpan.FromMilliseconds(300), Ct);
        (await client.GetAsync("/api/metrics/v1/collections", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_client_does_not_use_up_the_share_of_another_at_the_same_address()
    {
        await using var narrow = await GatewayUnderTest.StartAsync(("Edge:RequestsPerSecond", "1"), ("Edge:Burst", "2"));
        using var client = narrow.CreateClient();

        (await StatusOf(client, "trust-RRK", times: 3)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusOf(client, "trust-RXW")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Invented_clients_do_not_buy_an_address_more_than_its_share()
    {
        await using var narrow = await GatewayUnderTest.StartAsync(("Edge:RequestsPerSecond", "1"), ("Edge:Burst", "2"), ("Edge:ClientsPerAddress", "3"));
        using var client = narrow.CreateClient();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            statuses.Add(await StatusOf(client, $"invented-{i}"));
        }

        statuses.Take(6).ShouldAllBe(status => status == HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Signing_in_has_a_tighter_limit_and_reading_keys_has_not()
    {
        await using var narrow = await GatewayUnderTest.StartAsync(("Edge:SignInsPerSecond", "1"), ("Edge:SignInBurst", "2"));
        using var client = narrow.CreateClient();

        await client.PostAsync("/connect/token", null, Ct);
        await client.PostAsync("/api/access/v1/sessions", null, Ct);
        (await client.PostAsync("/connect/token", null, Ct)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/.well-known/jwks.json", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string clientId, int times = 1)
    {
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"sub":"a person","client_id":"{{clientId}}"}"""));
        HttpStatusCode last = default;
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/metrics/v1/collections");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"header.{payload}.signature");
            last = (await client.SendAsync(request, Ct)).StatusCode;
        }

        return last;
    }

    private static HttpRequestMessage Put(int bytes, bool chunked)
    {
        var content = new StreamContent(new MemoryStream(new byte[bytes]));
        content.Headers.ContentType = new("application/json");
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/metrics/v1/returns/RRK/wres/2022-23") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        return request;
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
}
