using EdiRegion.Platform.Messaging;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>Carries a message from an outbox to every subscription; returns when it is safe to forget the row.</summary>
internal interface ITransport
{
    Task CarryAsync(OutboxMessage message, object happened, CancellationToken ct);
}
