using System.Diagnostics;
using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

public sealed class FreshnessTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private const string Period = "2025-26";

    [Fact]
    public async Task What_a_trust_signs_off_is_in_the_figures_of_the_region_at_once()
    {
        var (warmUp, @return, region) = (new TrustReturn(Platform.Staff, "RJE", Period), new TrustReturn(Platform.Staff, "RRK", Period), new RegionView(Platform, Period));
        await warmUp.EnterAsync(SyntheticWres.Cells(1));
        await warmUp.SubmitAsync();
        await warmUp.ApproveAsync();
        await @return.EnterAsync(SyntheticWres.Cells());
        await @return.SubmitAsync();
        await Eventually.IsTrueAsync("the first return counts", TimeSpan.FromSeconds(60), async () => await region.IncludedAsync() == 1);

        var clock = Stopwatch.StartNew();
        await @return.ApproveAsync();
        var answered = clock.Elapsed;
        await Eventually.IsTrueAsync("the return counts", TimeSpan.FromSeconds(60), async () => await region.IncludedAsync() == 2);

        Tell($"Signed off after {answered.TotalMilliseconds:0} ms, in the region's measure after {clock.Elapsed.TotalMilliseconds:0} ms.");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "the goal is one second; the limit is for machines that are busy with other things");
        await region.ShouldHaveCountedOnceAsync(SyntheticWres.Cells(), SyntheticWres.Cells(1));
    }
}
