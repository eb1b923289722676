namespace EdiRegion.EndToEnd.Harness;

/// <summary>
/// Stops the dispatcher of Metrics in the middle of its work, from outside: a row that no release can read is put in front, and its lock is
/// held. The dispatcher takes rows in order and waits; commits of the service go on behind it.
/// </summary>
public sealed class StoppedOutbox : IAsyncDisposable
{
    private const string InFront = "EdiRegion.EndToEnd.InFront";
    private readonly Database _database;
    private readonly HeldLock _lock;
    private readonly string _copy = $"public.outbox_{Guid.CreateVersion7():N}";

    private StoppedOutbox(Database database, HeldLock @lock) => (_database, _lock) = (database, @lock);

    public static async Task<StoppedOutbox> OfAsync(Database database)
    {
        await Eventually.IsTrueAsync("the outbox is empty", TimeSpan.FromMinutes(1), () => IsEmptyAsync(database));
        await database.DoAsync("INSERT INTO metrics.outbox (message_id, type, body) VALUES (gen_random_uuid(), $1, '{}')", InFront);
        var held = await database.HoldAsync("SELECT 1 FROM metrics.outbox WHERE type = $1 FOR UPDATE", InFront);
        await Eventually.IsTrueAsync("the dispatcher waits", TimeSpan.FromMinutes(1), async () => await database.WaitingAsync("metrics.outbox") > 0);

        return new(database, held);
    }

    /// <summary>The types of the messages that wait behind, oldest first. They are kept for <see cref="TellAgainAsync"/>.</summary>
    public async Task<string> WaitingAsync()
    {
        await _database.DoAsync($"CREATE TABLE {_copy} AS SELECT message_id, type, body, trace_parent, trace_state FROM metrics.outbox WHERE type <> $1", InFront);

        return await _database.AskAsync<string>($"SELECT coalesce(string_agg(type, ', '), '') FROM {_copy}");
    }

    /// <summary>Takes the row in front away and lets go.</summary>
    public Task LetGoAsync() => _lock.DoAndCommitAsync($"DELETE FROM metrics.outbox WHERE type = '{InFront}'");

    /// <summary>Puts the messages that waited behind into the outbox once more, as the same messages.</summary>
    public Task TellAgainAsync() =>
        _database.DoAsync($"INSERT INTO metrics.outbox (message_id, type, body, trace_parent, trace_state) SELECT * FROM {_copy}");

    public Task<bool> IsEmptyAsync() => IsEmptyAsync(_database);

    /// <summary>Lets go, should the test have failed before it did.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync();
        await _database.DoAsync("DELETE FROM metrics.outbox WHERE type = $1", InFront);
    }

    private static async Task<bool> IsEmptyAsync(Database database) => await database.AskAsync<long>("SELECT count(*) FROM metrics.outbox") == 0;
}
