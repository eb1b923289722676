namespace EdiRegion.Access.Keys;

/// <summary>
/// A key that signs access tokens. It is published a day before its first signature, so that every service knows it by then, and stays
/// published for a day after its last, so that no living token loses its key.
/// </summary>
internal sealed class SigningKey
{
    internal static readonly TimeSpan Signs = TimeSpan.FromDays(30);
    internal static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>RFC 7638 thumbprint of the public key.</summary>
    public required string Kid { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS#8, protected by the key ring.</summary>
    public required byte[] PrivateKey { get; init; }

    public required DateTimeOffset SignsFrom { get; init; }

    public required DateTimeOffset SignsUntil { get; init; }
}
