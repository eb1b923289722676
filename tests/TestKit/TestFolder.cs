using EdiRegion.Standalone;

namespace EdiRegion.TestKit;

/// <summary>A folder for one test server. What a killed test run left behind is stopped and cleared by the next.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DataFolder held;

    private TestFolder(DataFolder held) => this.held = held;

    internal string Path => held.Path;

    internal static TestFolder Create(string kind) => new(DataFolder.Hold(System.IO.Path.Combine(Root(kind), Guid.CreateVersion7().ToString("N"))));

    /// <summary>Folders of this kind whose test process is gone, held so that only one process clears each.</summary>
    internal static IEnumerable<TestFolder> Abandoned(string kind)
    {
        if (!Directory.Exists(Root(kind)))
        {
            yield break;
        }

        foreach (var path in Directory.GetDirectories(Root(kind)))
        {
            DataFolder held;
            try
            {
                held = DataFolder.Hold(path);
            }
            catch (CannotStartException)
            {
                continue;
            }

            yield return new(held);
        }
    }

    internal void Delete()
    {
        Directory.Delete(Path, recursive: true);
        Dispose();
    }

    public void Dispose() => held.Dispose();

    private static string Root(string kind) => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "edi-region-tests", kind);
}
