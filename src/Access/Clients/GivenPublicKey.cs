using System.Security.Cryptography;
using EdiRegion.Access.Keys;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Access.Clients;

/// <summary>A public key as someone gives it: one PEM block, an elliptic curve key on P-256, and never a private one.</summary>
internal sealed record GivenPublicKey(string Kid, byte[] SubjectPublicKeyInfo)
{
    private const string Pointer = "/publicKeyPem";
    private const string Expected = "a P-256 public key in PEM: -----BEGIN PUBLIC KEY-----";
    private const string HowTo = "Make a pair with: openssl ecparam -genkey -name prime256v1 -noout | openssl pkcs8 -topk8 -nocrypt -out client.pem; "
        + "register the output of: openssl pkey -in client.pem -pubout.";

    private const string P256 = "1.2.840.10045.3.1.7";
    private const int Longest = 4096;

    internal static Result<GivenPublicKey> Read(string? pem)
    {
        if (pem?.Contains("PRIVATE KEY", StringComparison.Ordinal) is true)
        {
            return Refuse("private-key-given", "This is a private key. It was not kept, but it has left your system: do not use it any more",
                "Make a new pair and give only its public half. " + HowTo, "a private key");
        }

        if (pem is not { Length: > 0 and <= Longest } || !PemEncoding.TryFind(pem, out var block) || PemEncoding.TryFind(pem.AsSpan(block.Location.End.Value), out _))
        {
            return Refuse("public-key-unreadable", "There is no single PEM block", HowTo, pem is { Length: > 0 } ? $"a text of {pem.Length} characters" : "nothing");
        }

        var label = pem[block.Label];

        if (label != "PUBLIC KEY")
        {
            return Refuse("public-key-expected", $"This is a PEM block of another kind: {label}", HowTo, label);
        }

        using var key = ECDsa.Create();

        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(pem[block.Base64Data]), out _);
        }
        catch (CryptographicException)
        {
            return Refuse("public-key-not-p256", "This is not an elliptic curve key", HowTo, "a key of another kind, for example RSA");
        }

        return key.ExportParameters(false).Curve.Oid.Value == P256
            ? new GivenPublicKey(PublicKeys.Thumbprint(key), key.ExportSubjectPublicKeyInfo())
            : Refuse("public-key-not-p256", "This key lies on another curve than P-256", HowTo, $"a key of {key.KeySize} bits");
    }

    internal ClientKey For(string client, DateTimeOffset now) => new() { ClientId = client, Kid = Kid, PublicKey = SubjectPublicKeyInfo, AddedAt = now };

    private static Refusal Refuse(string code, string title, string howTo, string found) =>
        Refusal.Unprocessable(code, title, howTo, [new(Pointer, code, title, Expected, found)]);
}
