namespace EdiRegion.Platform.Messaging;

/// <summary>A message that a queue of this service has handled; written in the same transaction as its effect.</summary>
public sealed class InboxEntry
{
    /// <summary>Identity of the message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Name of the queue: one process may hold several consumers of one message.</summary>
    public required string Queue { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset HandledAt { get; init; }
}
