using EdiRegion.Access.Keys;
using EdiRegion.Access.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Tests.Keys;

public sealed class SigningKeysTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task The_configuration_names_issuer_keys_and_token_endpoint()
    {
        using var client = app.CreateClient(new() { BaseAddress = new(AccessApp.PublicUrl) });

        var answer = await (await client.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync();

        answer.GetProperty("issuer").GetString().ShouldBe(AccessApp.PublicUrl);
        answer.GetProperty("jwks_uri").GetString().ShouldBe($"{AccessApp.PublicUrl}/.well-known/jwks.json");
        answer.GetProperty("token_endpoint").GetString().ShouldBe($"{AccessApp.PublicUrl}/connect/token");
        answer.GetProperty("token_endpoint_auth_methods_supported")[0].GetString().ShouldBe("private_key_jwt");
    }

    [Fact]
    public async Task A_service_inside_is_sent_to_the_keys_by_the_address_it_used()
    {
        using var client = app.CreateClient(new() { BaseAddress = new("http://access:8080") });

        var answer = await (await client.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync();

        answer.GetProperty("issuer").GetString().ShouldBe(AccessApp.PublicUrl);
        answer.GetProperty("jwks_uri").GetString().ShouldBe("http://access:8080/.well-known/jwks.json");
    }

    [Fact]
    public async Task Published_keys_are_public_keys()
    {
        var keys = (await (await app.CreateClient().GetAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync()).GetProperty("keys");

        var key = keys[0];
        key.EnumerateObject().Select(part => part.Name).Order().ShouldBe(["alg", "crv", "kid", "kty", "use", "x", "y"]);
        (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString(), key.GetProperty("alg").GetString(), key.GetProperty("use").GetString())
            .ShouldBe(("EC", "P-256", "ES256", "sig"));
    }

    [Fact]
    public async Task A_service_that_knows_only_the_published_keys_accepts_a_token()
    {
        var validated = await ValidateAsync(await TokenAsync());

        validated.IsValid.ShouldBeTrue(validated.Exception?.Message);
        validated.ClaimsIdentity.FindAll("roles").Select(claim => claim.Value).ShouldBe(["trust-lead:RRK", "trust-approver:RRK"]);
    }

    [Fact]
    public async Task A_service_refuses_a_token_that_was_altered()
    {
        var parts = (await TokenAsync()).Split('.');
        var altered = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("RRK", "RXK", StringComparison.Ordinal));

        (await ValidateAsync($"{parts[0]}.{altered}.{parts[2]}")).Exception.ShouldBeAssignableTo<SecurityTokenInvalidSignatureException>();
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_agree_on_one_key()
    {
        using var fresh = new EmptiedKeys(app);
        await fresh.EmptyAsync();

        var sets = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fresh.Process().CurrentAsync(TestContext.Current.CancellationToken).AsTask()));

        sets.Select(set => set.Signs.Key.KeyId).Distinct().ShouldHaveSingleItem();
        sets.ShouldAllBe(set => set.Published.Count == 1);
    }

    [Fact]
    public async Task A_restarted_process_signs_with_the_same_key()
    {
        using var process = new EmptiedKeys(app);

        var before = await process.Process().CurrentAsync(TestContext.Current.CancellationToken);
        var after = await process.Process().CurrentAsync(TestContext.Current.CancellationToken);

        after.Signs.Key.KeyId.ShouldBe(before.Signs.Key.KeyId);
    }

    [Fact]
    public async Task A_process_that_cannot_read_the_private_key_signs_with_another_and_publishes_both()
    {
        using var process = new EmptiedKeys(app);
        await process.EmptyAsync();
        var before = await process.Process().CurrentAsync(TestContext.Current.CancellationToken);
        await app.InDatabaseAsync(db => db.ProtectionKeys.ExecuteDeleteAsync());

        var after = await process.Process().CurrentAsync(TestContext.Current.CancellationToken);

        after.Signs.Key.KeyId.ShouldNotBe(before.Signs.Key.KeyId);
        after.Published.Select(key => key.Kid).ShouldContain(before.Signs.Key.KeyId);
    }

    [Fact]
    public async Task Private_keys_lie_in_the_database_only_protected()
    {
        await TokenAsync();

        var key = await app.InDatabaseAsync(db => db.SigningKeys.FirstAsync());

        using var secret = System.Security.Cryptography.ECDsa.Create();
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => secret.ImportPkcs8PrivateKey(key.PrivateKey, out _));
    }

    private async Task<string> TokenAsync() => await app.Services.GetRequiredService<AccessTokens>()
        .ForClientAsync("trust-RRK", "System of RRK", ["trust-lead:RRK", "trust-approver:RRK"], TestContext.Current.CancellationToken);

    /// <summary>As a service does it: configuration and keys over HTTP, nothing else known.</summary>
    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        using var http = app.CreateClient();
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(
            "http://localhost/.well-known/openid-configuration", new HttpDocumentRetriever(http) { RequireHttps = false }, TestContext.Current.CancellationToken);

        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new()
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = "edi-region",
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["at+jwt"],
            IssuerSigningKeys = configuration.SigningKeys,
            LifetimeValidator = (from, until, _, _) => from <= app.Now.UtcDateTime && app.Now.UtcDateTime < until,
        });
    }

    /// <summary>Other processes on the same database.</summary>
    private sealed class EmptiedKeys(AccessApp app) : IDisposable
    {
        private readonly List<SigningKeys> _processes = [];

        internal SigningKeys Process()
        {
            var process = new SigningKeys(
                app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<IConfiguration>(), app.Clock, NullLogger<SigningKeys>.Instance);
            _processes.Add(process);

            return process;
        }

        internal Task<int> EmptyAsync() => app.InDatabaseAsync(db => db.SigningKeys.ExecuteDeleteAsync());

        public void Dispose() => _processes.ForEach(process => process.Dispose());
    }
}
