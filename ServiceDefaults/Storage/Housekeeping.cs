using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EdiRegion.ServiceDefaults.Storage;

/// <summary>Forgets inbox entries and idempotent replies that nobody can ask for any more.</summary>
internal sealed class Housekeeping<TDb>(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping<TDb>> log) : BackgroundService
    where TDb : ServiceDb
{
    private static readonly TimeSpan KeepReplies = TimeSpan.FromDays(4);
    private static readonly TimeSpan KeepInbox = TimeSpan.FromDays(90);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        while (await hourly.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<TDb>();
                var now = clock.GetUtcNow();

                await db.Set<IdempotentReply>().Where(r => r.AskedAt < now - KeepReplies).ExecuteDeleteAsync(ct);
                await db.Set<InboxEntry>().Where(e => e.HandledAt < now - KeepInbox).ExecuteDeleteAsync(ct);
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or InvalidOperationException)
            {
                log.LogWarning(unreachable, "Housekeeping waits for the database");
            }
        }
    }
}
