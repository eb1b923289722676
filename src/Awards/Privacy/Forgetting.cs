using System.Security.Claims;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EdiRegion.Awards.Privacy;

/// <summary>What was kept long enough goes: drafts, monitoring answers and personal texts, each so many months after the announcement as the scheme says.</summary>
internal sealed class Forgetting(AwardsDb db, Eraser eraser, MonitoringStore monitoring, Definitions definitions)
{
    /// <summary>The day from which the personal texts of a cycle are deleted.</summary>
    internal static DateOnly PersonalTextsUntil(Cycle cycle, AwardScheme scheme) => Announced(cycle).AddMonths(scheme.Retention.PersonalTextMonths);

    internal async Task ForgetAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (today, by) = (London.DayOf(now), new Caller(new(new ClaimsIdentity([new("sub", "retention"), new("name", "retention")], "timer")), definitions.Organisations));

        foreach (var cycle in await db.Cycles.AsNoTracking().ToListAsync(ct))
        {
            if (!definitions.Awards.TryGetValue(cycle.Scheme, out var scheme))
            {
                continue;
            }

            if (Announced(cycle).AddMonths(scheme.Retention.MonitoringMonths) <= today)
            {
                await monitoring.ForgetCycleAsync(cycle.Key, ct);
            }

            var (drafts, texts) = (Announced(cycle).AddMonths(scheme.Retention.DraftMonths) <= today, PersonalTextsUntil(cycle, scheme) <= today);
            var due = await db.Nominations.Where(n => n.Cycle == cycle.Key && ((drafts && n.State == NominationState.Draft) || texts)
                && (n.NominatorIds.Count > 0 || n.NominatorEmails.Count > 0 || n.Title != null)).ToListAsync(ct);

            foreach (var nomination in due)
            {
                await using var together = await db.Database.BeginTransactionAsync(ct);
                await eraser.EraseAsync(nomination, now, ct);
                db.Step(nomination, "forgotten", by, now);
                await db.SaveChangesAsync(ct);
                await together.CommitAsync(ct);
            }
        }
    }

    private static DateOnly Announced(Cycle cycle) => cycle.Announces ?? cycle.JudgingUntil ?? London.DayOf(cycle.Closes);
}

/// <summary>Forgets what is due, every hour.</summary>
internal sealed class ForgettingTimer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgettingTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        while (await hourly.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Forgetting>().ForgetAsync(clock.GetUtcNow(), ct);
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or InvalidOperationException or DbUpdateException)
            {
                log.LogWarning(unreachable, "Forgetting waits for the database");
            }
        }
    }
}
