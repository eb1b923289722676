using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Platform.Messaging;

/// <summary>One queue of one service: which event it takes and how it is delivered, whatever the transport.</summary>
public abstract class Subscription(string queue, Type eventType)
{
    /// <summary>Name of the queue, global: <c>insights.count-approved-return</c>.</summary>
    public string Queue => queue;

    /// <summary>The contract it listens to.</summary>
    public Type EventType => eventType;

    /// <summary>Handles the event once: effect and inbox entry are one transaction. False when it was handled before.</summary>
    public abstract Task<bool> DeliverAsync(IServiceProvider services, Guid messageId, object happened, CancellationToken ct);

    /// <summary>Keeps a message that cannot be handled, with its reason, in the database of the service that could not.</summary>
    public abstract Task ParkAsync(IServiceProvider services, Guid messageId, string body, string reason, CancellationToken ct);
}

/// <inheritdoc/>
public sealed class Subscription<TDb, TEvent, THandler>(string queue) : Subscription(queue, typeof(TEvent))
    where TDb : ServiceDb
    where TEvent : class, Contracts.IEvent
    where THandler : class, IHandle<TEvent>
{
    /// <inheritdoc/>
    public override async Task<bool> DeliverAsync(IServiceProvider services, Guid messageId, object happened, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();

        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        if (!await db.FirstTimeAsync(messageId, Queue, clock.GetUtcNow(), ct))
        {
            return false;
        }

        await scope.ServiceProvider.GetRequiredService<THandler>().Handle((TEvent)happened, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return true;
    }

    /// <inheritdoc/>
    public override async Task ParkAsync(IServiceProvider services, Guid messageId, string body, string reason, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();

        if (await db.Parked.SingleOrDefaultAsync(m => m.MessageId == messageId && m.Queue == Queue, ct) is { } parked)
        {
            parked.Reason = reason;
        }
        else
        {
            db.Parked.Add(new()
            {
                Id = Guid.CreateVersion7(),
                MessageId = messageId,
                Queue = Queue,
                Type = EventType.FullName!,
                Body = body,
                Reason = reason,
                ParkedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(),
            });
        }

        await db.SaveChangesAsync(ct);
    }
}
