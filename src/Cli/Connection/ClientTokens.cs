using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdiRegion.Cli.Connection;

/// <summary>The access token of the client, asked for with a signed assertion (RFC 7523) and kept in memory until it runs out.</summary>
internal sealed class ClientTokens(Uri gateway, string client, ECDsa key) : IDisposable
{
    private static readonly TimeSpan AssertionLife = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly string _endpoint = $"{gateway.AbsoluteUri.TrimEnd('/')}/connect/token";
    private string? _token;
    private DateTimeOffset _until;

    internal async Task<string> TokenAsync(HttpClient http, CancellationToken ct)
    {
        if (_token is not null && TimeProvider.System.GetUtcNow() < _until)
        {
            return _token;
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(),
        });
        using var response = await http.PostAsync(new Uri(_endpoint), form, ct);
        var answer = await Answer.ReadAsync(response, ct);

        if (!answer.Ok || answer.Json?["access_token"] is not { } given)
        {
            throw new CannotGoOn(Refused(answer), answer.Json?.DeepClone());
        }

        _until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(answer.Json["expires_in"]?.GetValue<int>() ?? 60) - Margin;

        return _token = $"{given}";
    }

    public void Dispose() => key.Dispose();

    private string Assertion()
    {
        var now = TimeProvider.System.GetUtcNow();
        var signed = $"{Encoded(new { alg = "ES256", typ = "JWT" })}." + Encoded(new
        {
            iss = client,
            sub = client,
            aud = _endpoint,
            jti = Guid.CreateVersion7(),
            iat = now.ToUnixTimeSeconds(),
            exp = (now + AssertionLife).ToUnixTimeSeconds(),
        });

        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Encoded<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private string Refused(Answer answer)
    {
        var said = answer.Json is JsonObject body ? body["error_description"] ?? body["detail"] ?? body["error"] : null;

        return $"""
            The gateway did not accept the client {client} ({(int)answer.Status}{(said is null ? "" : $": {said}")}).
            Check that --client is spelt as it was registered and not disabled, that --key is the key registered for it,
            that {gateway} is the address the gateway is known by, and that this machine's clock is right.
            """;
    }
}
