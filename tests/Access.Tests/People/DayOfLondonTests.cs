using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;

namespace EdiRegion.Access.Tests.People;

/// <summary>Half past midnight in London on the day a trust has gone, when it is still the day before in UTC.</summary>
public sealed class DayOfLondonTests : IClassFixture<AccessApp>
{
    private static readonly object[] AtAClosedTrust = [new { role = "trust-lead", organisation = "RYK" }];

    private readonly AccessApp _app;

    public DayOfLondonTests(AccessApp app)
    {
        _app = app;
        app.Clock.Advance(new DateTimeOffset(2024, 9, 30, 23, 30, 0, TimeSpan.Zero) - app.Now);
    }

    [Fact]
    public async Task A_person_is_not_invited_to_a_trust_that_has_gone() =>
        await RefusedAsync(HttpMethod.Post, "/api/access/v1/people", new { email = "late@trust.test", name = "Trust lead, RYK", roles = AtAClosedTrust });

    [Fact]
    public async Task A_person_is_given_no_role_at_a_trust_that_has_gone() =>
        await RefusedAsync(HttpMethod.Put, $"/api/access/v1/people/{(await _app.GivenPersonAsync("trust-lead:RRK")).Id}/roles", new { roles = AtAClosedTrust });

    [Fact]
    public async Task A_client_is_not_registered_for_a_trust_that_has_gone()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await RefusedAsync(HttpMethod.Post, "/api/access/v1/clients", new { id = "ryk-returns", name = "Returns system, RYK", roles = AtAClosedTrust, publicKeyPem = key.ExportSubjectPublicKeyInfoPem() });
    }

    private async Task RefusedAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        using var answer = await _app.Region.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("organisation-closed");
    }
}
