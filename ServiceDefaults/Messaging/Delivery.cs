using System.Diagnostics;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>
/// Delivers one message to one subscription, the same for every transport: a few tries, then the message is parked with its reason. An
/// outage (database away, lock lost) is not the message's fault: it goes back to the transport, which tries again later.
/// </summary>
internal sealed class Delivery(IServiceProvider services, TimeProvider clock, ILogger<Delivery> log)
{
    private const int Tries = 5;

    internal async Task DeliverAsync(Subscription subscription, Guid messageId, object happened, Func<string> body, CancellationToken ct)
    {
        using var activity = MessagingActivity.Source.StartActivity($"handle {subscription.Queue}", ActivityKind.Consumer);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await subscription.DeliverAsync(services, messageId, happened, ct);
                return;
            }
            catch (Exception problem) when (!IsOutage(problem) && !ct.IsCancellationRequested)
            {
                if (attempt == Tries)
                {
                    log.LogError(problem, "{Queue} cannot handle message {MessageId}: it is parked", subscription.Queue, messageId);
                    activity?.SetStatus(ActivityStatusCode.Error, problem.Message);
                    await subscription.ParkAsync(services, messageId, body(), $"{problem.GetType().Name}: {problem.Message}", ct);
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(2, attempt)), clock, ct);
            }
        }
    }

    private static bool IsOutage(Exception problem) => problem switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => false,
        NpgsqlException database => database.IsTransient,
        DbUpdateConcurrencyException => false,
        DbUpdateException { InnerException: { } inner } => IsOutage(inner),
        InvalidOperationException { InnerException: NpgsqlException inner } => inner.IsTransient,
        TimeoutException or OperationCanceledException or ObjectDisposedException => true,
        _ => false,
    };
}
