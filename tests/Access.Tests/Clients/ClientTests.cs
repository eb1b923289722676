using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Tests.Clients;

public sealed class ClientTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task A_registered_client_gets_tokens()
    {
        var client = NewClient();

        var response = await RegisterAsync(app.Region, client.Id, client.Key.ExportSubjectPublicKeyInfoPem());

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await response.JsonAsync()).GetProperty("keys").GetArrayLength().ShouldBe(1);
        (await TokenAsync(client)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_changes_from_one_key_to_the_next_without_a_gap()
    {
        var client = NewClient();
        var first = (await (await RegisterAsync(app.Region, client.Id, client.Key.ExportSubjectPublicKeyInfoPem())).JsonAsync()).GetProperty("keys")[0].GetProperty("kid").GetString();
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await AddKeyAsync(client.Id, next.ExportSubjectPublicKeyInfoPem())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TokenAsync(client)).ShouldBe(HttpStatusCode.OK);
        (await TokenAsync(client, next)).ShouldBe(HttpStatusCode.OK);

        (await RemoveKeyAsync(client.Id, first!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TokenAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
        (await TokenAsync(client, next)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_last_key_stays()
    {
        var client = NewClient();
        var kid = (await (await RegisterAsync(app.Region, client.Id, client.Key.ExportSubjectPublicKeyInfoPem())).JsonAsync()).GetProperty("keys")[0].GetProperty("kid").GetString();

        var response = await RemoveKeyAsync(client.Id, kid!);

        (response.StatusCode, await response.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "last-key"));
        (await TokenAsync(client)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_client_gets_no_token()
    {
        var client = NewClient();
        await RegisterAsync(app.Region, client.Id, client.Key.ExportSubjectPublicKeyInfoPem());

        (await app.Region.PostAsync(new Uri($"/api/access/v1/clients/{client.Id}/disabling", UriKind.Relative), null, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        (await TokenAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_private_key_pasted_by_mistake_is_refused_and_not_kept()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = pair.ExportPkcs8PrivateKeyPem();

        foreach (var given in (string[])[pem, pair.ExportECPrivateKeyPem(), pair.ExportSubjectPublicKeyInfoPem() + "\n" + pem])
        {
            var response = await RegisterAsync(app.Region, NewClient().Id, given);

            (response.StatusCode, await response.CodeAsync()).ShouldBe((HttpStatusCode.UnprocessableEntity, "private-key-given"));
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(pem.Split('\n')[1].Trim());
        }
    }

    [Fact]
    public async Task Keys_of_another_kind_are_refused()
    {
        using var rsa = RSA.Create(2048);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (string? Given, string Code)[] cases =
        [
            (rsa.ExportSubjectPublicKeyInfoPem(), "public-key-not-p256"),
            (rsa.ExportRSAPublicKeyPem(), "public-key-expected"),
            (p384.ExportSubjectPublicKeyInfoPem(), "public-key-not-p256"),
            (p256.ExportSubjectPublicKeyInfoPem() + "\n" + p256.ExportSubjectPublicKeyInfoPem(), "public-key-unreadable"),
            ("ssh-ed25519 AAAA", "public-key-unreadable"),
            ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "public-key-not-p256"),
            ("", "public-key-unreadable"),
            (null, "public-key-unreadable"),
        ];

        foreach (var (given, code) in cases)
        {
            (await (await RegisterAsync(app.Region, NewClient().Id, given)).CodeAsync()).ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("has space")]
    [InlineData("-begins-with-a-dash")]
    [InlineData("line\nbreak")]
    public async Task A_client_id_is_short_and_plain(string id)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await (await RegisterAsync(app.Region, id, key.ExportSubjectPublicKeyInfoPem())).CodeAsync()).ShouldBe("client-id-not-valid");
    }

    [Fact]
    public async Task An_id_is_taken_once_and_a_key_added_once()
    {
        var client = NewClient();
        var pem = client.Key.ExportSubjectPublicKeyInfoPem();
        await RegisterAsync(app.Region, client.Id, pem);

        (await (await RegisterAsync(app.Region, client.Id, pem)).CodeAsync()).ShouldBe("client-known");
        (await (await AddKeyAsync(client.Id, pem)).CodeAsync()).ShouldBe("key-known");
    }

    [Fact]
    public async Task An_administrator_of_a_trust_registers_and_sees_only_its_own_clients()
    {
        using var administrator = app.ClientFor("administrator:RRK");
        var (own, other) = (NewClient(), NewClient());
        var pem = own.Key.ExportSubjectPublicKeyInfoPem();

        (await RegisterAsync(administrator, own.Id, pem)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await (await RegisterAsync(administrator, other.Id, pem, "RXK")).CodeAsync()).ShouldBe("role-not-yours");
        await RegisterAsync(app.Region, other.Id, pem, "RXK");

        var ids = (await (await administrator.GetAsync(new Uri("/api/access/v1/clients", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync())
            .GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToList();
        ids.ShouldContain(own.Id);
        ids.ShouldNotContain(other.Id);
        var disabling = await administrator.PostAsync(new Uri($"/api/access/v1/clients/{other.Id}/disabling", UriKind.Relative), null, TestContext.Current.CancellationToken);
        (disabling.StatusCode, await disabling.CodeAsync()).ShouldBe((HttpStatusCode.NotFound, "client-unknown"));
    }

    [Fact]
    public async Task Every_change_of_a_client_is_in_the_audit_trail()
    {
        var client = NewClient();
        await RegisterAsync(app.Region, client.Id, client.Key.ExportSubjectPublicKeyInfoPem());
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var added = await (await AddKeyAsync(client.Id, next.ExportSubjectPublicKeyInfoPem())).JsonAsync();
        await RemoveKeyAsync(client.Id, added.GetProperty("keys")[0].GetProperty("kid").GetString()!);
        await app.Region.PostAsync(new Uri($"/api/access/v1/clients/{client.Id}/disabling", UriKind.Relative), null, TestContext.Current.CancellationToken);

        var trail = await app.InDatabaseAsync(db => db.AuditTrail.Where(a => a.Subject == $"client/{client.Id}").OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());

        trail.ShouldBe(["client registered", "client key added", "client key removed", "client disabled"]);
    }

    private static TestClient NewClient() => new($"client-{Guid.CreateVersion7():N}");

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient administrator, string id, string? publicKeyPem, string organisation = "RRK") =>
        administrator.PostAsJsonAsync("/api/access/v1/clients",
            new { id, name = "Workforce system", roles = new[] { new { role = "trust-lead", organisation } }, publicKeyPem }, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> AddKeyAsync(string id, string publicKeyPem) =>
        app.Region.PostAsJsonAsync($"/api/access/v1/clients/{id}/keys", new { publicKeyPem }, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> RemoveKeyAsync(string id, string kid) =>
        app.Region.DeleteAsync(new Uri($"/api/access/v1/clients/{id}/keys/{kid}", UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<HttpStatusCode> TokenAsync(TestClient client, ECDsa? key = null)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", client.Sign(client.Claims(app.Now), key)),
        ]);

        return (await app.CreateClient().PostAsync(new Uri("/connect/token", UriKind.Relative), form, TestContext.Current.CancellationToken)).StatusCode;
    }
}
