using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EdiRegion.Insights.Figures;

/// <summary>At start: when the tree of organisations or the measures have changed since the totals were pooled, pools them anew.</summary>
internal sealed class PoolAnew(IServiceScopeFactory scopes, Definitions definitions, ILogger<PoolAnew> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await PoolIfChangedAsync(scope.ServiceProvider.GetRequiredService<InsightsDb>(), ct);
                return;
            }
            catch (Exception unreachable) when (unreachable is NpgsqlException or InvalidOperationException)
            {
                log.LogWarning(unreachable, "Pooling waits for the database");
                await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task PoolIfChangedAsync(InsightsDb db, CancellationToken ct)
    {
        var fingerprint = Pooling.Fingerprint(definitions);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldCountingAsync(ct);
        var by = await db.PooledBy.SingleOrDefaultAsync(ct);

        if (by?.Fingerprint == fingerprint)
        {
            return;
        }

        var all = await db.RecomputeAsync(definitions, ct);
        await db.Totals.ExecuteDeleteAsync(ct);
        await db.Values.ExecuteDeleteAsync(ct);

        await using var batch = db.Batch();
        batch.AddTotals(all.Totals);
        batch.AddValues(all.Values);

        foreach (var (collection, period) in all.Periods)
        {
            batch.AddChanged(collection, period);
        }

        await batch.ExecuteNonQueryAsync(ct);

        if (by is null)
        {
            db.Add(new PooledBy { Id = 1, Fingerprint = fingerprint });
        }
        else
        {
            by.Fingerprint = fingerprint;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        log.LogInformation("Pooled {Totals} totals anew", all.Totals.Count);
    }
}
