using Npgsql;

namespace EdiRegion.EndToEnd.Harness;

/// <summary>A service's database, looked at from outside.</summary>
public sealed class Database(string connectionString)
{
    /// <summary>The one value that a query answers.</summary>
    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql, values);

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task DoAsync(string sql, params object[] values)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a statement and keeps its locks until the answer is committed or let go.</summary>
    public async Task<HeldLock> HoldAsync(string sql, params object[] values)
    {
        var connection = await OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();

        return new(connection, transaction);
    }

    /// <summary>How many sessions of this database wait for a lock in a statement that holds a certain text.</summary>
    public Task<long> WaitingAsync(string statement) => AskAsync<long>(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1", $"%{statement}%");

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();

        return connection;
    }
}

/// <summary>Locks of a transaction that is still open.</summary>
public sealed class HeldLock(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public async Task DoAndCommitAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
