namespace EdiRegion.Access.Clients;

/// <summary>The public half of a client's key. A client has several while it changes from one to the next.</summary>
internal sealed class ClientKey
{
    public required string ClientId { get; init; }

    /// <summary>RFC 7638 thumbprint.</summary>
    public required string Kid { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
