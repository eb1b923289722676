using System.Runtime.CompilerServices;

namespace EdiRegion.Deploy.Tests;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Read(params string[] path) => File.ReadAllText(Find(path));

    public static string Find(params string[] path) => Path.Combine([Root, .. path]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
