using EdiRegion.Access.Links;
using EdiRegion.Access.SignIn;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EdiRegion.Access;

/// <summary>Forgets, every hour, what can no longer matter: run-out sessions and links, assertions that have expired.</summary>
internal sealed class ForgetExpired(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetExpired> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        while (await hourly.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ForgetAsync(scope.ServiceProvider.GetRequiredService<AccessDb>(), clock.GetUtcNow(), ct);
            }
            catch (Exception problem) when (problem is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
            {
                log.LogWarning(problem, "Forgetting what has expired waits for the database");
            }
        }
    }

    internal static async Task ForgetAsync(AccessDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.SpentAssertions.Where(s => s.ForgetAt < now).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.StartedAt < now - Session.Longest || s.LastUsedAt < now - Session.LongestIdle).ExecuteDeleteAsync(ct);
        await db.SignInAttempts.Where(a => a.LastAt < now - SignIn.SignInAttempts.LockedFor).ExecuteDeleteAsync(ct);
        await db.Links.Where(l => l.ExpiresAt < now - OneTimeLink.KeptFor).ExecuteDeleteAsync(ct);
    }
}
