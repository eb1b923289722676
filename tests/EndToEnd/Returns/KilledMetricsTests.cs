using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

/// <summary>Metrics dies at the worst moment: the approval is committed and answered, the event that tells of it has not left.</summary>
public sealed class KilledMetricsTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private const string Period = "2024-25";

    [Fact]
    public async Task An_approval_that_was_answered_counts_once_though_Metrics_was_killed_before_it_could_tell_and_told_twice_after()
    {
        var (@return, region) = (new TrustReturn(Platform.Staff, "RRK", Period), new RegionView(Platform, Period));
        await @return.EnterAsync(SyntheticWres.Cells());
        await @return.SubmitAsync();
        await using var stopped = await StoppedOutbox.OfAsync(Platform.MetricsDatabase);

        await @return.ApproveAsync();

        var waiting = await stopped.WaitingAsync();
        waiting.ShouldContain("ReturnApproved");
        (await region.IncludedAsync()).ShouldBe(0);
        await Platform.Metrics.KillAsync();
        await stopped.LetGoAsync();
        (await region.IncludedAsync()).ShouldBe(0, "nobody is there to tell");

        Platform.Metrics.Start();
        await Platform.Metrics.BeReadyAsync();

        await Eventually.IsTrueAsync("the return counts", TimeSpan.FromMinutes(1), async () => await region.IncludedAsync() == 1);
        (await @return.StateAsync()).ShouldBe("approved");
        await region.ShouldHaveCountedOnceAsync(SyntheticWres.Cells());

        // As after a kill between the broker's confirmation and the row's end: the same message goes out once more.
        await stopped.TellAgainAsync();
        await Eventually.IsTrueAsync("it has left again", TimeSpan.FromMinutes(1), async () => await stopped.IsEmptyAsync());
        await AfterTheNextReturnAsync(region);
        await region.ShouldHaveCountedOnceAsync(SyntheticWres.Cells(), SyntheticWres.Cells(1));
    }

    /// <summary>The queue is in order: what was sent before another return has been handled or is being handled when that one counts.</summary>
    private async Task AfterTheNextReturnAsync(RegionView region)
    {
        var next = new TrustReturn(Platform.Staff, "RJE", Period);
        await next.EnterAsync(SyntheticWres.Cells(1));
        await next.SubmitAsync();
        await next.ApproveAsync();
        await Eventually.IsTrueAsync("the next return counts", TimeSpan.FromMinutes(1), async () => await region.IncludedAsync() == 2);
    }
}
