using EdiRegion.Platform.Messaging;
using MassTransit;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>
/// Publishes through MassTransit; the call returns when the broker has confirmed the message. The first call waits until the queues of this host
/// are bound: what is published before a queue exists is lost to it, and the outbox would forget it.
/// </summary>
internal sealed class RabbitMqTransport(IBusControl bus) : ITransport
{
    private bool _bound;

    public async Task CarryAsync(OutboxMessage message, object happened, CancellationToken ct)
    {
        if (!_bound)
        {
            await bus.WaitForHealthStatus(BusHealthStatus.Healthy, ct);
            ct.ThrowIfCancellationRequested();
            _bound = true;
        }

        await bus.Publish(happened, happened.GetType(), publish => publish.MessageId = message.MessageId, ct);
    }
}
