using System.Text.Json;

namespace EdiRegion.Standalone.Postgres;

/// <summary>
/// npm packages carry no symbolic links: the package lists them in a file and makes them in an install script, which npm may be told
/// not to run. So they are made here.
/// </summary>
internal static class LibraryLinks
{
    private sealed record Link(string Source, string Target);

    /// <summary>Makes what is missing and answers the folder of the programs.</summary>
    internal static string Complete(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        var links = File.Exists(list) ? JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web)! : [];
        var package = Path.GetDirectoryName(native)!;

        foreach (var (source, target) in links.Select(l => (Path.Combine(package, l.Source), Path.Combine(package, l.Target))))
        {
            if (!File.Exists(target))
            {
                Make(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }

        return Path.Combine(native, "bin");
    }

    private static void Make(string target, string source)
    {
        try
        {
            File.CreateSymbolicLink(target, source);
        }
        catch (IOException) when (File.Exists(target))
        {
            // Another process was a moment faster.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"The library link {target} could not be made: {e.Message} Run npm ci as an account that may write there, or set PG_BIN to another PostgreSQL.", e);
        }
    }
}
