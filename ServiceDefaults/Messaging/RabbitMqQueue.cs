using System.Reflection;
using System.Text.Json;
using EdiRegion.Platform.Messaging;
using MassTransit;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>One quorum queue per subscription.</summary>
internal static class RabbitMqQueue
{
    private static readonly MethodInfo Bind = typeof(RabbitMqQueue).GetMethod(nameof(BindTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static void Listen(this IRabbitMqReceiveEndpointConfigurator queue, Subscription subscription, Delivery delivery)
    {
        queue.SetQuorumQueue();
        queue.PrefetchCount = 16;
        queue.ConcurrentMessageLimit = 4;

        // An outage is waited out on the queue; a message that cannot be handled has been parked by then.
        queue.UseMessageRetry(retry => retry.Exponential(int.MaxValue, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(400)));
        Bind.MakeGenericMethod(subscription.EventType).Invoke(null, [queue, subscription, delivery]);
    }

    private static void BindTo<TEvent>(IRabbitMqReceiveEndpointConfigurator queue, Subscription subscription, Delivery delivery)
        where TEvent : class =>
        queue.Handler<TEvent>(received => delivery.DeliverAsync(
            subscription,
            received.MessageId ?? throw new InvalidOperationException("A message without an id cannot be handled once"),
            received.Message,
            () => JsonSerializer.Serialize(received.Message, MessageJson.Options),
            received.CancellationToken));
}
