namespace EdiRegion.Standalone.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("edi-region-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
