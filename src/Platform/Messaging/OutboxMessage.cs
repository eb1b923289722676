namespace EdiRegion.Platform.Messaging;

/// <summary>An event that was committed with the change it tells of and still has to leave. The row goes when the bus has confirmed it.</summary>
public sealed class OutboxMessage
{
    /// <summary>Order in which messages leave.</summary>
    public long Id { get; init; }

    /// <summary>Identity of the message: a consumer handles it once.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Full name of the contract.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C trace context of the request that caused it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>W3C trace state.</summary>
    public string? TraceState { get; init; }

    /// <summary>When it was written; the age of the oldest row is a health signal.</summary>
    public DateTimeOffset RecordedAt { get; init; }
}
