using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Returns;

namespace EdiRegion.EndToEnd.Refusals;

/// <summary>Well-formed requests that must not go through: not theirs, not now, not in this version.</summary>
public sealed class RefusedRequestsTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private static readonly object Draft = new { cells = new Dictionary<string, int> { ["ind2.short.W"] = 400, ["ind2.app.W"] = 80 } };

    [Theory]
    [InlineData("trust-RRK", "RJE/wres/2018-19", 403, "organisation-not-yours")]
    [InlineData("trust-RRK", "RYK/wres/2018-19", 403, "organisation-not-yours")]
    [InlineData("trust-RRK", "XXX/wres/2018-19", 404, "organisation-unknown")]
    [InlineData("trust-RRK", "RRK/nonsense/2018-19", 404, "collection-unknown")]
    [InlineData("trust-RRK", "RRK/wres/2018-19Q1", 422, "period-unknown")]
    [InlineData("trust-RRK", "RRK/quarterly/2018-19", 422, "period-unknown")]
    [InlineData("trust-RRK", "RRK/wres/2099-00", 422, "period-not-open")]
    [InlineData("approver-RRK", "RRK/wres/2018-19", 403, "not-permitted")]
    [InlineData("region-Y60", "RRK/wres/2018-19", 403, "not-permitted")]
    public async Task A_return_that_is_not_yours_or_cannot_be_is_refused(string client, string @return, int status, string code)
    {
        var http = await Platform.Staff.ClientAsync(client);

        using var answer = await http.PutAsJsonAsync($"/api/metrics/v1/returns/{@return}", Draft, Ct);

        (await Problem.OfAsync(answer, status)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        using var http = new HttpClient { BaseAddress = Platform.Gateway.Address };

        using var answer = await http.PutAsJsonAsync("/api/metrics/v1/returns/RRK/wres/2018-19", Draft, Ct);

        (await Problem.OfAsync(answer, 401)).Code.ShouldBe("sign-in-required");
    }

    [Fact]
    public async Task A_change_to_a_version_that_is_no_more_is_refused()
    {
        const string Path = "/api/metrics/v1/returns/RRK/wres/2017-18";
        var lead = await Platform.Staff.ClientAsync("trust-RRK");
        using var first = await lead.PutAsJsonAsync(Path, Draft, Ct);
        using var second = await PutAsync(lead, Path, new { cells = new Dictionary<string, int> { ["ind2.short.W"] = 401 } }, first.Headers.ETag!.Tag);

        using var stale = await PutAsync(lead, Path, Draft, first.Headers.ETag.Tag);
        using var silent = await lead.PutAsJsonAsync(Path, Draft, Ct);

        (await Problem.OfAsync(stale, 412)).Code.ShouldBe("stale-version");
        (await Problem.OfAsync(silent, 428)).Code.ShouldBe("if-match-required");
        var kept = await lead.GetFromJsonAsync<JsonObject>(Path, Ct);
        ((int)kept!["cells"]!["ind2.short.W"]!).ShouldBe(401);
    }

    [Fact]
    public async Task A_repeated_key_acts_once_and_is_refused_for_another_request()
    {
        var @return = new TrustReturn(Platform.Staff, "RJE", "2017-18");
        await @return.EnterAsync(SyntheticWres.Cells());
        var lead = await Platform.Staff.ClientAsync("trust-RJE");

        using var first = await PostAsync(lead, $"{@return.Path}/submission", new { explanations = new { } }, "one key");
        using var again = await PostAsync(lead, $"{@return.Path}/submission", new { explanations = new { } }, "one key");
        using var other = await PostAsync(lead, $"{@return.Path}/submission", new { explanations = new { V21 = "because" } }, "one key");

        first.EnsureSuccessStatusCode();
        (await again.Content.ReadAsStringAsync(Ct)).ShouldBe(await first.Content.ReadAsStringAsync(Ct));
        (await Problem.OfAsync(other, 422)).Code.ShouldBe("idempotency-key-reused");
        var history = (await lead.GetFromJsonAsync<JsonObject>(@return.Path, Ct))!["history"]!.AsArray();
        history.Count(step => (string?)step!["action"] == "submitted").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_signs_off_what_they_submitted_themselves()
    {
        const string Path = "/api/metrics/v1/returns/RX1/wres/2017-18";
        var both = await Platform.Staff.ClientOfBothAsync("RX1");
        using var entered = await both.PutAsJsonAsync(Path, new { cells = SyntheticWres.Cells() }, Ct);
        using var submitted = await both.PostAsync($"{Path}/submission", null, Ct);
        submitted.EnsureSuccessStatusCode();

        using var answer = await both.PostAsync($"{Path}/approval", null, Ct);

        (await Problem.OfAsync(answer, 403)).Code.ShouldBe("own-submission");
        (await new TrustReturn(Platform.Staff, "RX1", "2017-18").StateAsync()).ShouldBe("submitted");
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, object body, string version)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body), Headers = { { "If-Match", version } } };

        return client.SendAsync(request, Ct);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };

        return client.SendAsync(request, Ct);
    }
}
