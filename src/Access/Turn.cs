using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EdiRegion.Access;

/// <summary>
/// One at a time, across every process of the service: held until the transaction ends. Joins the transaction that is already open, as an
/// idempotent request's is.
/// </summary>
internal sealed class Turn : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    private Turn(IDbContextTransaction? own) => _own = own;

    internal static async Task<Turn> TakeAsync(AccessDb db, string what, CancellationToken ct)
    {
        var turn = new Turn(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);
        var number = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{AccessDb.Name} {what}")));
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({number})", ct);

        return turn;
    }

    internal Task CommitAsync(CancellationToken ct) => _own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
