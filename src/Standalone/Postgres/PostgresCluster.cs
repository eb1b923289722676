using System.Globalization;
using System.Security.Cryptography;

namespace EdiRegion.Standalone.Postgres;

/// <summary>The files of one database server: its folder, its settings, its password and what it says about itself while it runs.</summary>
internal sealed class PostgresCluster(string dataFolder)
{
    private const string Settings = "edi-region.conf";

    internal string Folder { get; } = Path.Combine(dataFolder, "postgres");
    internal string LogFile { get; } = Path.Combine(dataFolder, "postgres.log");

    private string PasswordFile { get; } = Path.Combine(dataFolder, "postgres.password");

    internal string Password => File.ReadAllText(PasswordFile).Trim();

    /// <summary>The major version that wrote the folder; null when there is none yet.</summary>
    internal int? Major => File.Exists(Path.Combine(Folder, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Folder, "PG_VERSION")), CultureInfo.InvariantCulture)
        : null;

    /// <summary>Made beside its place and moved there when whole, so that a process killed meanwhile leaves nothing half made.</summary>
    internal async Task CreateAsync(PostgresBinaries binaries, Unprivileged account, bool durable, CancellationToken ct)
    {
        var unfinished = $"{Folder}.new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        PrivateFile.Write(PasswordFile, $"{RandomNumberGenerator.GetHexString(40, lowercase: true)}\n");
        account.LetThrough(dataFolder);
        await account.GiveAsync(unfinished, ct);
        await account.GiveAsync(PasswordFile, ct);

        string[] arguments =
        [
            $"--pgdata={unfinished}", "--username=edi", $"--pwfile={PasswordFile}", "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C", "--data-checksums", .. durable ? [] : (string[])["--no-sync"],
        ];
        var (program, wrapped) = account.Wrap(binaries.Initdb, arguments);
        var made = await Command.RunAsync(program, wrapped, ct);
        if (made.ExitCode != 0)
        {
            throw new CannotStartException($"The database could not be created in {Folder}. initdb in {binaries.Folder} said:\n{made.Output}");
        }

        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"\ninclude '{Settings}'\n", ct);
        await account.GiveAsync(unfinished, ct);
        Directory.Move(unfinished, Folder);
    }

    internal async Task ConfigureAsync(Unprivileged account, int port, bool durable, CancellationToken ct)
    {
        var path = Path.Combine(Folder, Settings);
        await File.WriteAllTextAsync(
            path,
            $"""
            # Written at every start of EDI Region: changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 256MB
            max_wal_size = 2GB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %d '
            log_checkpoints = off
            fsync = {(durable ? "on" : "off")}
            synchronous_commit = {(durable ? "on" : "off")}
            full_page_writes = {(durable ? "on" : "off")}

            """,
            ct);
        await account.GiveAsync(path, ct);
    }

    /// <summary>What a running (or killed) server left in postmaster.pid; null when it ended in good order.</summary>
    internal PostmasterFile? Postmaster()
    {
        try
        {
            return PostmasterFile.Parse(File.ReadAllLines(Path.Combine(Folder, "postmaster.pid")));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>One log per start, the one before kept beside it.</summary>
    internal async Task StartLogAsync(Unprivileged account, CancellationToken ct)
    {
        if (File.Exists(LogFile))
        {
            File.Move(LogFile, $"{LogFile}.1", overwrite: true);
        }

        PrivateFile.Write(LogFile, "");
        await account.GiveAsync(LogFile, ct);
    }

    internal void ForgetPostmaster() => File.Delete(Path.Combine(Folder, "postmaster.pid"));

    internal string EndOfLog() => File.Exists(LogFile) ? string.Join('\n', File.ReadLines(LogFile).TakeLast(12)) : "(it wrote no log)";
}
