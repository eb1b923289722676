using EdiRegion.Platform.Messaging;
using MassTransit;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>Publishes through MassTransit; the call returns when the broker has confirmed the message.</summary>
internal sealed class RabbitMqTransport(IBus bus) : ITransport
{
    public Task CarryAsync(OutboxMessage message, object happened, CancellationToken ct) =>
        bus.Publish(happened, happened.GetType(), publish => publish.MessageId = message.MessageId, ct);
}
