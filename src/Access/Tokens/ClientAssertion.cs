using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdiRegion.Access.Tokens;

/// <summary>
/// The JWT with which a machine client proves who it is (RFC 7523). Read strictly and verified here with one algorithm and nothing to
/// choose from, so that no header can talk us into another one.
/// </summary>
internal sealed class ClientAssertion
{
    internal const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    internal const int Longest = 8 * 1024;
    private const int SignatureBytes = 64;
    private const int LongestText = 200;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    private readonly JsonElement _claims;
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private ClientAssertion(JsonElement claims, string signed, byte[] signature) =>
        (_claims, _signed, _signature) = (claims, Encoding.ASCII.GetBytes(signed), signature);

    internal string Subject => Text("sub") ?? "";

    /// <summary>
    /// What makes the assertion one of a kind: its <c>jti</c>, else what was signed with the signature's r. (Not s: s and its negative
    /// verify alike, so an assertion could be spent twice.)
    /// </summary>
    internal string Jti => Text("jti") ?? Convert.ToHexStringLower(SHA256.HashData([.. _signed, .. _signature.AsSpan(0, SignatureBytes / 2)]));

    /// <summary>After this moment the assertion is refused for its age, so its <c>jti</c> need not be remembered.</summary>
    internal DateTimeOffset ForgetAt => Moment("exp")!.Value + (2 * Skew);

    /// <summary>Reads the assertion; the reason when it is not one that can be verified.</summary>
    internal static string? Read(string text, out ClientAssertion assertion)
    {
        assertion = null!;

        if (text.Length > Longest)
        {
            return $"client_assertion is {text.Length} characters long, at most {Longest} are read";
        }

        if (text.Split('.') is not [var header, var payload, var signature])
        {
            return "client_assertion is not a signed JWT of three parts";
        }

        if (Json(header) is not { } head || Json(payload) is not { } claims || Bytes(signature) is not { } signatureBytes)
        {
            return "client_assertion is not a JWT: its parts are JSON objects and a signature in base64url";
        }

        if (!head.TryGetProperty("alg", out var algorithm) || Text(algorithm) is not "ES256")
        {
            return $"client_assertion has alg {(algorithm.ValueKind is JsonValueKind.Undefined ? "missing" : Shortened(algorithm))}, expected ES256";
        }

        if (head.TryGetProperty("crit", out _))
        {
            return "client_assertion has a crit header, which is not understood here";
        }

        if (signatureBytes.Length != SignatureBytes)
        {
            return $"client_assertion has a signature of {signatureBytes.Length} bytes, an ES256 signature has {SignatureBytes} (r and s side by side, not DER)";
        }

        assertion = new(claims, $"{header}.{payload}", signatureBytes);

        return null;
    }

    /// <summary>True when this key made the signature.</summary>
    internal bool IsSignedBy(ECDsa key) =>
        key.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>What is wrong with the parties the assertion names; null when nothing is.</summary>
    internal string? MisnamesParties(string? clientId, Func<string, bool> isUs, string tokenEndpoint)
    {
        if (Subject is not { Length: > 0 and <= LongestText } || Text("iss") != Subject)
        {
            return "iss and sub must both be the client id";
        }

        if (clientId is { Length: > 0 } && clientId != Subject)
        {
            return "client_id and sub differ";
        }

        return Audiences().Any(isUs) ? null : $"aud must be {tokenEndpoint}";
    }

    /// <summary>What is wrong with its times and its id; null when nothing is.</summary>
    internal string? IsUntimely(DateTimeOffset now)
    {
        if (_claims.TryGetProperty("jti", out _) && Text("jti") is not { Length: > 0 and <= LongestText })
        {
            return $"jti is a text of at most {LongestText} characters that is never used twice";
        }

        if (Moment("exp") is not { } expires)
        {
            return "exp is required, in seconds since 1970";
        }

        if (expires + Skew <= now)
        {
            return $"it expired at {expires:u}, it is {now:u} here";
        }

        if (expires > now + LongestLife + Skew)
        {
            return $"exp is {expires:u}, at most five minutes ahead of {now:u} are accepted";
        }

        foreach (var name in (string[])["nbf", "iat"])
        {
            if (_claims.TryGetProperty(name, out _) && (Moment(name) is not { } from || from > now + Skew || from > expires))
            {
                return $"{name} must be a moment in seconds since 1970 that has come, it is {now:u} here";
            }
        }

        return null;
    }

    private IEnumerable<string> Audiences() => _claims.TryGetProperty("aud", out var audience)
        ? (audience.ValueKind is JsonValueKind.Array ? audience.EnumerateArray() : Enumerable.Repeat(audience, 1))
            .Select(Text)
            .OfType<string>()
        : [];

    private string? Text(string name) => _claims.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>A text that can be stored and compared: whole characters, and no U+0000.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !text.Contains('\0') ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private DateTimeOffset? Moment(string name) =>
        _claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static JsonElement? Json(string part)
    {
        try
        {
            return Bytes(part) is { } bytes && JsonElement.Parse(bytes) is { ValueKind: JsonValueKind.Object } found ? found : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string part) => Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;

    private static string Shortened(JsonElement value) => value.GetRawText() is { Length: > 20 } text ? text[..20] : value.GetRawText();
}
