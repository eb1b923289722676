namespace EdiRegion.Platform.Requests;

/// <summary>The answer that was given to an idempotency key, kept in the same transaction as the effect.</summary>
public sealed class IdempotentReply
{
    /// <summary>Who sent the key: an account, the hash of another credential, or of the request of somebody who shows neither. Keys of different callers never meet.</summary>
    public required string Caller { get; init; }

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path, query and body.</summary>
    public required byte[] Request { get; init; }

    /// <summary>When it was first sent.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Status that was answered.</summary>
    public int Status { get; set; }

    /// <summary>Content type that was answered.</summary>
    public string? ContentType { get; set; }

    /// <summary>ETag that was answered.</summary>
    public string? ETag { get; set; }

    /// <summary>Location that was answered.</summary>
    public string? Location { get; set; }

    /// <summary>Body that was answered.</summary>
    public byte[] Body { get; set; } = [];
}
