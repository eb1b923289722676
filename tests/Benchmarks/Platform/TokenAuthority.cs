using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>Stands in for Access: signs tokens of the same shape and publishes its key, so that the services check them as they always do.</summary>
internal sealed class TokenAuthority : IAsyncDisposable
{
    private readonly ECDsaSecurityKey _key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "benchmark" };
    private readonly ConcurrentDictionary<string, string> _tokens = new();
    private readonly WebApplication _app;

    private TokenAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, string>
        {
            ["issuer"] = Address,
            ["jwks_uri"] = $"{Address}/.well-known/jwks.json",
        }));
        _app.MapGet("/.well-known/jwks.json", () =>
        {
            var point = _key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
            var (x, y) = (Base64UrlEncoder.Encode(point.X), Base64UrlEncoder.Encode(point.Y));

            return Results.Json(new { keys = new[] { new { kty = "EC", crv = "P-256", use = "sig", alg = "ES256", kid = _key.KeyId, x, y } } });
        });
    }

    internal string Address => _app.Urls.First();

    internal static async Task<TokenAuthority> StartAsync()
    {
        var authority = new TokenAuthority();
        await authority._app.StartAsync();

        return authority;
    }

    /// <summary>A token of the machine client that holds this role, such as <c>trust-lead:RRK</c>; the same one each time.</summary>
    internal string For(string role) => _tokens.GetOrAdd(role, _ => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = "edi-region",
        TokenType = "at+jwt",
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(2),
        SigningCredentials = new(_key, SecurityAlgorithms.EcdsaSha256),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = role,
            ["name"] = role,
            ["client_id"] = role,
            ["roles"] = new[] { role },
            ["jti"] = $"{Guid.CreateVersion7()}",
        },
    }));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.ECDsa.Dispose();
    }
}
