using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EdiRegion.Access.Tests.Tokens;

public sealed class TokenTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task A_client_gets_a_short_token_for_a_signed_assertion()
    {
        var client = await app.GivenClientAsync("trust-lead:RRK", "trust-approver:RRK");

        var response = await AskAsync(client.Assert(app.Now));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = await response.JsonAsync();
        answer.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.GetProperty("expires_in").GetInt32().ShouldBe(300);
        var token = new JsonWebToken(answer.GetProperty("access_token").GetString());
        (token.Alg, token.Typ, token.Issuer, token.Subject).ShouldBe(("ES256", "at+jwt", AccessApp.PublicUrl, client.Id));
        token.Audiences.ShouldBe(["edi-region"]);
        token.GetPayloadValue<string>("client_id").ShouldBe(client.Id);
        token.GetPayloadValue<string>("name").ShouldBe($"System of {client.Id}");
        token.GetPayloadValue<string[]>("roles").ShouldBe(["trust-lead:RRK", "trust-approver:RRK"]);
        token.Id.ShouldNotBeEmpty();
        (token.ValidTo - token.ValidFrom).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task The_roles_of_a_client_with_one_role_are_a_list_too()
    {
        var client = await app.GivenClientAsync("trust-lead:RRK");

        var token = new JsonWebToken((await (await AskAsync(client.Assert(app.Now))).JsonAsync()).GetProperty("access_token").GetString());

        JsonDocument.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(token.EncodedPayload))
            .RootElement.GetProperty("roles").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Theory]
    [InlineData("https://edi.test/connect/token")]
    [InlineData("https://edi.test")]
    public async Task An_assertion_is_made_out_to_us_by_any_of_our_names(string audience)
    {
        var client = await app.GivenClientAsync();

        (await AskAsync(client.Assert(app.Now, "aud", audience))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(client.Assert(app.Now, "aud", new[] { audience, "https://another.test" }))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("aud", "https://another.test/connect/token", "aud must be")]
    [InlineData("aud", "https://edi.test/another", "aud must be")]
    [InlineData("aud", "http://edi.test/connect/token", "aud must be")]
    [InlineData("aud", "http://localhost/connect/token", "aud must be")]
    [InlineData("aud", "http://localhost:81/connect/token", "aud must be")]
    [InlineData("aud", null, "aud must be")]
    [InlineData("iss", "someone-else", "iss and sub")]
    [InlineData("iss", null, "iss and sub")]
    [InlineData("sub", "someone-else", "iss and sub")]
    [InlineData("sub", null, "iss and sub")]
    [InlineData("exp", null, "exp is required")]
    [InlineData("exp", "soon", "exp is required")]
    [InlineData("exp", -120, "expired")]
    [InlineData("exp", 3600, "five minutes")]
    [InlineData("nbf", 120, "nbf must be")]
    [InlineData("iat", 120, "iat must be")]
    [InlineData("iat", "now", "iat must be")]
    [InlineData("jti", "", "jti is a text")]
    [InlineData("jti", 12, "jti is a text")]
    [InlineData("jti", "a\0", "jti is a text")]
    public async Task An_assertion_with_one_wrong_claim_is_refused(string claim, object? value, string because)
    {
        var client = await app.GivenClientAsync();

        var response = await AskAsync(client.Assert(app.Now, claim, value is int seconds ? app.Now.AddSeconds(seconds).ToUnixTimeSeconds() : value));

        await ShouldRefuseAsync(response, because);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assertion_is_good_for_one_token(bool named)
    {
        var client = await app.GivenClientAsync();
        var assertion = named ? client.Assert(app.Now) : client.Assert(app.Now, "jti", null);

        (await AskAsync(assertion)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await ShouldRefuseAsync(await AskAsync(assertion), "was used before");
    }

    [Fact]
    public async Task Of_many_uses_of_an_assertion_at_once_one_succeeds()
    {
        var client = await app.GivenClientAsync();
        var assertion = client.Assert(app.Now);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => AskAsync(assertion)));

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
    }

    [Fact]
    public async Task Two_clients_may_use_the_same_jti()
    {
        var (one, other) = (await app.GivenClientAsync(), await app.GivenClientAsync());
        var jti = Guid.CreateVersion7().ToString();

        (await AskAsync(one.Assert(app.Now, "jti", jti))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(other.Assert(app.Now, "jti", jti))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_assertion_nobody_signed_is_refused()
    {
        var client = await app.GivenClientAsync();

        foreach (var algorithm in (string[])["none", "None", "nOnE"])
        {
            await ShouldRefuseAsync(await AskAsync(TestClient.Jwt(new() { ["alg"] = algorithm }, client.Claims(app.Now), _ => [])), $"alg \"{algorithm}\", expected ES256");
        }
    }

    [Fact]
    public async Task An_assertion_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var client = await app.GivenClientAsync();

        foreach (var secret in (byte[][])[client.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(client.Key.ExportSubjectPublicKeyInfoPem())])
        {
            var short256 = TestClient.Jwt(new() { ["alg"] = "HS256" }, client.Claims(app.Now), signed => HMACSHA256.HashData(secret, signed));
            var long512 = TestClient.Jwt(new() { ["alg"] = "HS512" }, client.Claims(app.Now), signed => HMACSHA512.HashData(secret, signed));

            await ShouldRefuseAsync(await AskAsync(short256), "alg \"HS256\", expected ES256");
            await ShouldRefuseAsync(await AskAsync(long512), "alg \"HS512\", expected ES256");
        }
    }

    [Fact]
    public async Task An_assertion_signed_with_RSA_is_refused()
    {
        var client = await app.GivenClientAsync();
        using var rsa = RSA.Create(2048);

        var assertion = TestClient.Jwt(
            new() { ["alg"] = "RS256" }, client.Claims(app.Now), signed => rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        await ShouldRefuseAsync(await AskAsync(assertion), "alg \"RS256\", expected ES256");
    }

    [Fact]
    public async Task An_assertion_that_says_ES256_with_another_signature_is_refused()
    {
        var client = await app.GivenClientAsync();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var header = new Dictionary<string, object?> { ["alg"] = "ES256" };

        await ShouldRefuseAsync(await AskAsync(client.Sign(client.Claims(app.Now), stranger)), "no client of that id");
        await ShouldRefuseAsync(await AskAsync(TestClient.Jwt(header, client.Claims(app.Now), _ => new byte[64])), "no client of that id");
        await ShouldRefuseAsync(await AskAsync(TestClient.Jwt(header, client.Claims(app.Now), _ => [])), "64");
        await ShouldRefuseAsync(
            await AskAsync(TestClient.Jwt(header, client.Claims(app.Now), signed => client.Key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
            "not DER");
    }

    [Fact]
    public async Task An_assertion_altered_after_signing_is_refused()
    {
        var client = await app.GivenClientAsync();
        var (good, other) = (client.Assert(app.Now).Split('.'), client.Assert(app.Now).Split('.'));

        await ShouldRefuseAsync(await AskAsync($"{good[0]}.{other[1]}.{good[2]}"), "no client of that id");
    }

    [Fact]
    public async Task An_assertion_of_another_client_is_refused()
    {
        var (one, other) = (await app.GivenClientAsync(), await app.GivenClientAsync());

        await ShouldRefuseAsync(await AskAsync(other.Sign(one.Claims(app.Now))), "no client of that id");
    }

    [Fact]
    public async Task A_key_named_or_brought_by_the_header_is_not_trusted()
    {
        var client = await app.GivenClientAsync();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = stranger.ExportParameters(false).Q;
        var brought = new Dictionary<string, object?>
        {
            ["alg"] = "ES256",
            ["jwk"] = new { kty = "EC", crv = "P-256", x = Convert.ToBase64String(point.X!), y = Convert.ToBase64String(point.Y!) },
            ["jku"] = "https://another.test/jwks.json",
        };

        await ShouldRefuseAsync(await AskAsync(TestClient.Jwt(brought, client.Claims(app.Now), signed => stranger.SignData(signed, HashAlgorithmName.SHA256))), "no client of that id");
    }

    [Fact]
    public async Task An_assertion_with_a_critical_extension_is_refused()
    {
        var client = await app.GivenClientAsync();
        var header = new Dictionary<string, object?> { ["alg"] = "ES256", ["crit"] = new[] { "b64" }, ["b64"] = true };

        await ShouldRefuseAsync(await AskAsync(TestClient.Jwt(header, client.Claims(app.Now), signed => client.Key.SignData(signed, HashAlgorithmName.SHA256))), "crit");
    }

    [Fact]
    public async Task An_unknown_client_and_a_wrong_signature_answer_alike()
    {
        var known = await app.GivenClientAsync();
        var unknown = new TestClient("nobody");
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var ofUnknown = await AskAsync(unknown.Assert(app.Now));
        var ofKnown = await AskAsync(known.Sign(known.Claims(app.Now), stranger));

        ofUnknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ofUnknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await ofKnown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d.e")]
    [InlineData("e30.e30.")]
    [InlineData("W10.W10.AAAA")]
    [InlineData("....")]
    public async Task What_is_not_an_assertion_is_refused(string assertion)
    {
        var response = await AskAsync(assertion);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.JsonAsync()).GetProperty("error").GetString().ShouldBe("invalid_client");
    }

    [Fact]
    public async Task An_oversize_assertion_is_refused()
    {
        await ShouldRefuseAsync(await AskAsync(new string('a', 9 * 1024)), "at most 8192");
        await ShouldNotReadAsync(await AskAsync(new string('a', 20 * 1024)), "at most");
    }

    [Theory]
    [InlineData("grant_type")]
    [InlineData("client_assertion_type")]
    [InlineData("client_assertion")]
    public async Task A_missing_field_is_named(string field)
    {
        var fields = Fields("x.y.z");
        fields.Remove(field);

        await ShouldNotReadAsync(await PostAsync(fields), $"{field} is missing");
    }

    [Fact]
    public async Task A_repeated_field_is_refused()
    {
        await ShouldNotReadAsync(await PostAsync([.. Fields("x.y.z"), new("client_id", "a"), new("client_id", "b")]), "client_id is given more than once");
    }

    [Fact]
    public async Task Another_grant_or_proof_is_refused()
    {
        var (grant, proof) = (Fields("x.y.z"), Fields("x.y.z"));
        grant["grant_type"] = "password";
        proof["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:saml2-bearer";

        (await (await PostAsync(grant)).JsonAsync()).GetProperty("error").GetString().ShouldBe("unsupported_grant_type");
        await ShouldNotReadAsync(await PostAsync(proof), "client_assertion_type must be");
    }

    [Fact]
    public async Task A_client_id_beside_the_assertion_must_be_the_same()
    {
        var client = await app.GivenClientAsync();

        (await PostAsync([.. Fields(client.Assert(app.Now)), new("client_id", client.Id)])).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldRefuseAsync(await PostAsync([.. Fields(client.Assert(app.Now)), new("client_id", "another")]), "client_id and sub differ");
    }

    [Fact]
    public async Task Json_is_not_a_form()
    {
        using var body = new StringContent("""{"grant_type":"client_credentials"}""", Encoding.UTF8, "application/json");

        await ShouldNotReadAsync(await app.CreateClient().PostAsync(Endpoint, body, TestContext.Current.CancellationToken), "application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task Spent_assertions_are_forgotten_only_after_they_have_expired()
    {
        var client = await app.GivenClientAsync();
        await AskAsync(client.Assert(app.Now));

        await Forget(app.Now.AddMinutes(5));
        (await app.InDatabaseAsync(db => db.SpentAssertions.AnyAsync(s => s.ClientId == client.Id))).ShouldBeTrue();

        await Forget(app.Now.AddMinutes(7));
        (await app.InDatabaseAsync(db => db.SpentAssertions.AnyAsync(s => s.ClientId == client.Id))).ShouldBeFalse();

        Task<bool> Forget(DateTimeOffset now) => app.InDatabaseAsync(async db =>
        {
            await ForgetExpired.ForgetAsync(db, now, TestContext.Current.CancellationToken);
            return true;
        });
    }

    private static readonly Uri Endpoint = new("/connect/token", UriKind.Relative);

    private static Dictionary<string, string> Fields(string assertion) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
    };

    private Task<HttpResponseMessage> AskAsync(string assertion) => PostAsync(Fields(assertion));

    private async Task<HttpResponseMessage> PostAsync(IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);

        return await app.CreateClient().PostAsync(Endpoint, form, TestContext.Current.CancellationToken);
    }

    private static Task ShouldRefuseAsync(HttpResponseMessage response, string because) => ShouldSayAsync(response, HttpStatusCode.Unauthorized, "invalid_client", because);

    private static Task ShouldNotReadAsync(HttpResponseMessage response, string because) => ShouldSayAsync(response, HttpStatusCode.BadRequest, "invalid_request", because);

    private static async Task ShouldSayAsync(HttpResponseMessage response, HttpStatusCode status, string error, string because)
    {
        response.StatusCode.ShouldBe(status);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = await response.JsonAsync();
        answer.GetProperty("error").GetString().ShouldBe(error);
        answer.GetProperty("error_description").GetString().ShouldNotBeNull().ShouldContain(because);
    }
}
