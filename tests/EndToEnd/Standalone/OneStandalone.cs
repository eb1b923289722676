using EdiRegion.EndToEnd.Harness;
using EdiRegion.TestKit;

namespace EdiRegion.EndToEnd.Standalone;

/// <summary>Standalone with its demonstration, as a newcomer starts it.</summary>
public sealed class RunningStandalone : IAsyncLifetime
{
    public StandaloneProcess Process { get; private set; } = null!;

    /// <summary>What Metrics holds, in the database server that belongs to the process.</summary>
    public Database MetricsDatabase => DatabaseOf("metrics");

    public Database InsightsDatabase => DatabaseOf("insights");

    public async ValueTask InitializeAsync() => Process = await StandaloneProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }
    }

    /// <summary>The data folder says where the server listens and what its password is; it listens on this machine alone.</summary>
    private Database DatabaseOf(string name)
    {
        var port = File.ReadAllLines(Path.Combine(Process.Data, "postgres", "postmaster.pid"))[3];
        var password = File.ReadAllText(Path.Combine(Process.Data, "postgres.password")).Trim();

        return new($"Host=127.0.0.1;Port={port};Username=edi;Password={password};Database={name};SSL Mode=Disable");
    }
}

/// <summary>The tests of Standalone share one and take turns.</summary>
[CollectionDefinition]
public sealed class OneStandalone : ICollectionFixture<RunningStandalone>;
