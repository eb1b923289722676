using EdiRegion.Platform.Messaging;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>The bus of a single process: a row leaves the outbox when every handler has committed.</summary>
internal sealed class InProcessTransport(IEnumerable<Subscription> subscriptions, Delivery delivery) : ITransport
{
    private readonly ILookup<Type, Subscription> _listeners = subscriptions.ToLookup(s => s.EventType);

    public async Task CarryAsync(OutboxMessage message, object happened, CancellationToken ct)
    {
        foreach (var listener in _listeners[happened.GetType()])
        {
            await delivery.DeliverAsync(listener, message.MessageId, happened, () => message.Body, ct);
        }
    }
}
