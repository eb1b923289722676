using EdiRegion.Standalone.Postgres;
using Npgsql;

namespace EdiRegion.TestKit;

/// <summary>
/// One PostgreSQL server for all tests of a process: the one that EDI_TEST_POSTGRES (a connection string) names, else an embedded
/// one, started at the first call and gone with the process.
/// </summary>
public static class PostgresServer
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? server;

    /// <summary>A fresh, empty database.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync(string prefix = "test")
    {
        var name = $"{prefix}_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create database \"{name}\"");
        return new(name, new NpgsqlConnectionStringBuilder(await ConnectionStringAsync()) { Database = name, MaxPoolSize = 40 }.ConnectionString);
    }

    /// <summary>The server itself, its maintenance database.</summary>
    public static async Task<string> ConnectionStringAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return server ??= Environment.GetEnvironmentVariable("EDI_TEST_POSTGRES") is { Length: > 0 } given ? given : await StartAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        foreach (var abandoned in TestFolder.Abandoned("postgres"))
        {
            EmbeddedPostgres.KillLeftover(abandoned.Path);
            abandoned.Delete();
        }

        var folder = TestFolder.Create("postgres");
        var embedded = await EmbeddedPostgres.StartAsync(folder.Path, durable: false, Console.Error.WriteLine, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            embedded.DisposeAsync().AsTask().GetAwaiter().GetResult();
            folder.Delete();
        };
        return embedded.ConnectionString("postgres");
    }
}
