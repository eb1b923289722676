using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdiRegion.Access.Demo;
using EdiRegion.Platform.Authority;

namespace EdiRegion.Access.Tests;

/// <summary>A machine client of a test: its key and the assertions it makes.</summary>
internal sealed class TestClient(string id, params string[] roles)
{
    internal string Id => id;

    internal ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal DemoClient AsDemo() => new(id, $"System of {id}", Key.ExportSubjectPublicKeyInfoPem(), [.. roles.Select(role => Grant.Parse(role)!)]);

    /// <summary>The claims of a good assertion; tests change one of them.</summary>
    internal Dictionary<string, object?> Claims(DateTimeOffset now) => new()
    {
        ["iss"] = id,
        ["sub"] = id,
        ["aud"] = $"{AccessApp.PublicUrl}/connect/token",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        ["jti"] = Guid.CreateVersion7().ToString(),
    };

    internal string Assert(DateTimeOffset now) => Sign(Claims(now));

    internal string Assert(DateTimeOffset now, string claim, object? value)
    {
        var claims = Claims(now);

        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = value;
        }

        return Sign(claims);
    }

    internal string Sign(Dictionary<string, object?> claims, ECDsa? key = null) =>
        Jwt(new() { ["alg"] = "ES256", ["typ"] = "JWT" }, claims, signed => (key ?? Key).SignData(signed, HashAlgorithmName.SHA256));

    internal static string Jwt(Dictionary<string, object?> header, Dictionary<string, object?> claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Part(header)}.{Part(claims)}";

        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part(Dictionary<string, object?> value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
