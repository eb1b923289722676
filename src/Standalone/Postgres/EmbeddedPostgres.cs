using System.Diagnostics;
using Npgsql;

namespace EdiRegion.Standalone.Postgres;

/// <summary>
/// A PostgreSQL server that belongs to this process: started on a free port of this machine alone, with a password of its own, and
/// stopped in good order at the end. When the process is killed the server lives on; the next start takes it over.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly PostgresCluster cluster;
    private readonly PostgresBinaries binaries;
    private readonly Unprivileged account;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresBinaries binaries, Unprivileged account) =>
        (this.cluster, this.binaries, this.account) = (cluster, binaries, account);

    internal int Port { get; private set; }

    /// <param name="dataFolder">Held by the caller (see <see cref="DataFolder"/>).</param>
    /// <param name="durable">False only for tests: nothing survives a crash of the machine.</param>
    /// <param name="tell">Where a person reads what takes its time.</param>
    /// <param name="ct">Stops waiting.</param>
    internal static async Task<EmbeddedPostgres> StartAsync(string dataFolder, bool durable, Action<string> tell, CancellationToken ct)
    {
        var cluster = new PostgresCluster(dataFolder);
        var account = await Unprivileged.ChooseAsync(ct);
        var binaries = await PostgresBinaries.FindAsync(cluster.Major, tell, ct);
        var server = new EmbeddedPostgres(cluster, binaries, account);

        if (cluster.Major is null)
        {
            await cluster.CreateAsync(binaries, account, durable, ct);
        }

        if (!await server.AdoptAsync(ct))
        {
            await server.LaunchAsync(durable, ct);
        }

        return server;
    }

    internal string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "edi",
        Password = cluster.Password,
        Database = database,
        SslMode = SslMode.Disable,
        IncludeErrorDetail = true,
    }.ConnectionString;

    internal async Task EnsureDatabasesAsync(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(ct);
        HashSet<string> present = [];
        await using (var list = new NpgsqlCommand("select datname from pg_database", connection))
        await using (var rows = await list.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                present.Add(rows.GetString(0));
            }
        }

        foreach (var name in names.Where(n => !present.Contains(n)))
        {
            await using var create = new NpgsqlCommand($"create database \"{name}\"", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Ends the server that a killed process left in a folder nobody wants any more.</summary>
    internal static void KillLeftover(string dataFolder)
    {
        var cluster = new PostgresCluster(dataFolder);
        if (cluster.Postmaster() is { } left && left.BorneBy(cluster.Folder) is Bearer.ThisServer)
        {
            using var process = Process.GetProcessById(left.ProcessId);
            process.Kill(entireProcessTree: true);

            // Where nobody collects dead processes it never counts as exited: no longer working in the folder is enough.
            SpinWait.SpinUntil(() => left.BorneBy(cluster.Folder) is not Bearer.ThisServer, TimeSpan.FromSeconds(10));
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync("fast", CancellationToken.None);

    /// <summary>Takes over the server that a killed process left behind; false when there is none that answers.</summary>
    private async Task<bool> AdoptAsync(CancellationToken ct)
    {
        if (cluster.Postmaster() is not { } left)
        {
            return false;
        }

        switch (left.BorneBy(cluster.Folder))
        {
            case Bearer.Nobody:
                return false;
            case Bearer.AnotherProgram:
                // PostgreSQL would take that program for its predecessor and refuse to start.
                cluster.ForgetPostmaster();
                return false;
        }

        if (left is { Ready: true, Port: { } port })
        {
            Port = port;
            if (await AnswersAsync(ct))
            {
                return true;
            }
        }

        await StopAsync("immediate", ct);
        return false;
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task LaunchAsync(bool durable, CancellationToken ct)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            Port = FreePort.Next();
            await cluster.ConfigureAsync(account, Port, durable, ct);
            await cluster.StartLogAsync(account, ct);
            if (await CameUpAsync(ct))
            {
                return;
            }

            // Somebody may have taken the port meanwhile, or workers of a killed server may still be ending.
            if (attempt == Attempts)
            {
                throw new CannotStartException(
                    $"PostgreSQL did not start in {cluster.Folder}. The end of {cluster.LogFile}:\n{cluster.EndOfLog()}");
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
        }
    }

    private async Task<bool> CameUpAsync(CancellationToken ct)
    {
        var (program, arguments) = account.Wrap(
            binaries.PgCtl, "start", "--silent", "--wait", "--timeout=120", $"--pgdata={cluster.Folder}", $"--log={cluster.LogFile}");
        var left = cluster.Postmaster();

        // What it says stands in the log too; on Windows the server would keep the redirected output open.
        using var starting = Command.Start(program, arguments, redirect: !OperatingSystem.IsWindows());

        // pg_ctl looks ten times a second; start-up time is felt, so look more often.
        while (!starting.HasExited && (cluster.Postmaster() is not { Ready: true } now || now == left))
        {
            await Task.Delay(10, ct);
        }

        return !starting.HasExited || starting.ExitCode == 0;
    }

    private async Task StopAsync(string mode, CancellationToken ct)
    {
        NpgsqlConnection.ClearAllPools();
        var (program, arguments) = account.Wrap(
            binaries.PgCtl, "stop", "--silent", "--wait", "--timeout=60", $"--pgdata={cluster.Folder}", $"--mode={mode}");
        await Command.RunAsync(program, arguments, ct);
    }
}
