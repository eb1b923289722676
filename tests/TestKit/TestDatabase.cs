using Npgsql;

namespace EdiRegion.TestKit;

/// <summary>A database of one test or fixture.</summary>
public sealed class TestDatabase(string name, string connectionString) : IAsyncDisposable
{
    public string Name { get; } = name;

    public string ConnectionString { get; } = connectionString;

    /// <summary>Drops it, whoever is still connected.</summary>
    public async Task DropAsync()
    {
        NpgsqlConnection.ClearPool(new(ConnectionString));
        await PostgresServer.ExecuteAsync($"drop database if exists \"{Name}\" with (force)");
    }

    public async ValueTask DisposeAsync() => await DropAsync();
}
