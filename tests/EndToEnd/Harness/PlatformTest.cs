[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace EdiRegion.EndToEnd.Harness;

/// <summary>All tests of the distributed platform share one, and take turns: some of them kill parts of it.</summary>
[CollectionDefinition]
public sealed class OnePlatform : ICollectionFixture<PlatformUnderTest>;

/// <summary>A test of the distributed platform. When it fails, what the services printed is shown with it.</summary>
[Collection(typeof(OnePlatform))]
public abstract class PlatformTest(PlatformUnderTest platform) : IAsyncLifetime
{
    protected PlatformUnderTest Platform => platform;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await platform.BeWholeAsync();

    public ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            Tell(platform.Printed());
        }

        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    protected static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
