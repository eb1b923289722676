using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EdiRegion.Awards.Ledgers;

/// <summary>One at a time for each ledger, across every process of the service: held until the transaction ends. Joins a transaction that is already open.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    private Turn(IDbContextTransaction? own) => _own = own;

    internal static async Task<Turn> TakeAsync(AwardsDb db, string cycle, IEnumerable<string> categories, CancellationToken ct)
    {
        var turn = new Turn(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);

        foreach (var category in categories.Distinct().Order(StringComparer.Ordinal))
        {
            var number = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{AwardsDb.Name} ledger {cycle} {category}")));
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({number})", ct);
        }

        return turn;
    }

    /// <summary>One at a time shares out the entries of a panel. Taken after the turn of a ledger, never before.</summary>
    internal static Task<Turn> OfPanelAsync(AwardsDb db, Guid panel, CancellationToken ct) => TakeAsync(db, "panel", [$"{panel}"], ct);

    internal Task CommitAsync(CancellationToken ct) => _own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
