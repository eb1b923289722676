using EdiRegion.Platform;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>Writes each organisation's digest once a week, on Monday morning or as soon afterwards as the service runs.</summary>
internal sealed class WriteDigests(IServiceScopeFactory scopes, IConfiguration configuration, Definitions definitions, TimeProvider clock, ILogger<WriteDigests> log)
    : BackgroundService
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        while (await hourly.WaitForNextTickAsync(ct))
        {
            try
            {
                await WriteAsync(ct);
            }
            catch (Exception problem) when (problem is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                log.LogWarning(problem, "Digests wait");
            }
        }
    }

    /// <summary>Writes what this week's digests have to say, each with the note that it was written in one transaction.</summary>
    internal async Task WriteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var week = Digest.WeekOf(London.DayOf(now - Morning));

        foreach (var organisation in await WaitingAsync(week, ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ActionPlansDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // Another process of this service may be at the same one.
            var subscription = await db.Digests
                .FromSql($"SELECT * FROM actionplans.digest_subscriptions WHERE organisation = {organisation} FOR UPDATE SKIP LOCKED")
                .SingleOrDefaultAsync(ct);

            if (subscription is not { Email: { } to } || !subscription.Begin(week))
            {
                continue;
            }

            var today = London.DayOf(now);
            var items = await DueReader.ReadAsync(db, definitions, organisation, today, week.AddDays(Digest.DaysAhead), ct);

            if (Digest.Of(organisation, to, items, week, Home, now) is { } mail)
            {
                db.Mails.Add(mail);
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    private async Task<List<string>> WaitingAsync(DateOnly week, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<ActionPlansDb>().Digests
            .Where(d => d.Email != null && (d.Week == null || d.Week < week))
            .OrderBy(d => d.Organisation).Select(d => d.Organisation).ToListAsync(ct);
    }

    /// <summary>The page people begin on lists what is due.</summary>
    private string Home => configuration["Access:PublicUrl"] is { Length: > 0 } address
        ? $"{address.TrimEnd('/')}/"
        : throw new InvalidOperationException("Access:PublicUrl is not set. Set it to the address people use, for example https://edi.example.nhs.uk: digests link to it.");
}
