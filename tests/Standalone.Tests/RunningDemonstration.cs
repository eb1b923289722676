using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

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
