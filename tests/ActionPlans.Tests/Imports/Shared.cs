namespace EdiRegion.ActionPlans.Tests.Imports;

/// <summary>Files that lie beside the repository and not in it.</summary>
internal static class Shared
{
    /// <summary>The bytes of a file, or the end of the test where the file is not here.</summary>
    internal static byte[] Bytes(string folder, string name)
    {
        var path = PathOf(folder, name);
        Assert.SkipUnless(File.Exists(path), $"The example is not here: {path}. Put it there to run this test.");

        return File.ReadAllBytes(path);
    }

    private static string PathOf(string folder, string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);

        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EdiRegion.sln")))
        {
            root = root.Parent;
        }

        return Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", folder, name));
    }
}
