using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

[CollectionDefinition(Name)]
public sealed class RunningDemonstrationTests : ICollectionFixture<RunningDemonstration>
{
    public const string Name = "a running demonstration";
}

/// <summary>Bringing a demonstration in takes a while: the tests that look at one share it.</summary>
public sealed class RunningDemonstration : IAsyncLifetime
{
    public StandaloneProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await StandaloneProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }
    }
}
