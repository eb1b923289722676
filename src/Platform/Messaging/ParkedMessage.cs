namespace EdiRegion.Platform.Messaging;

/// <summary>A message that could not be handled, kept with its reason until someone replays or drops it.</summary>
public sealed class ParkedMessage
{
    /// <summary>Id to replay it by.</summary>
    public required Guid Id { get; init; }

    /// <summary>Identity of the message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The queue that could not handle it.</summary>
    public required string Queue { get; init; }

    /// <summary>Full name of the contract.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Why: type and message of the last error.</summary>
    public required string Reason { get; set; }

    /// <summary>When it was parked.</summary>
    public required DateTimeOffset ParkedAt { get; init; }
}
