using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

/// <summary>Insights dies while it takes returns in: some are counted, some are half way in a transaction, some wait in the queue.</summary>
public sealed class KilledInsightsTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private const string Period = "2022-23";
    private const int Before = 5;

    [Fact]
    public async Task Every_return_of_the_region_counts_once_though_Insights_was_killed_in_the_middle_of_them()
    {
        var returns = TrustReturn.Of(Platform.Staff, Period, SyntheticWres.Trusts(Period)).ToList();
        var region = new RegionView(Platform, Period);

        foreach (var (number, @return) in returns.Index())
        {
            await @return.EnterAsync(SyntheticWres.Cells(number));
            await @return.SubmitAsync();
        }

        foreach (var @return in returns.Take(Before))
        {
            await @return.ApproveAsync();
        }

        await Eventually.IsTrueAsync("the first returns count", TimeSpan.FromMinutes(1), async () => await region.IncludedAsync() == Before);

        await using (await Platform.InsightsDatabase.HoldAsync(
            "SELECT 1 FROM insights.pooled_totals WHERE scope = 'region:Y60' AND period = $1 FOR UPDATE", Period))
        {
            foreach (var @return in returns.Skip(Before))
            {
                await @return.ApproveAsync();
            }

            await Eventually.IsTrueAsync("several returns are half way in", TimeSpan.FromMinutes(1),
                async () => await Platform.InsightsDatabase.WaitingAsync("insights.pooled_totals") > 1);
            await Platform.Insights.KillAsync();
        }

        var counted = await Platform.InsightsDatabase.AskAsync<long>("SELECT count(*) FROM insights.returns WHERE collection = 'wres' AND period = $1 AND approved_revision > 0", Period);
        counted.ShouldBeLessThan(returns.Count);
        Platform.Insights.Start();
        await Platform.Insights.BeReadyAsync();

        await Eventually.IsTrueAsync("all returns count", TimeSpan.FromMinutes(2), async () => await region.IncludedAsync() == returns.Count);

        Tell($"Insights was killed with {counted} of {returns.Count} returns counted; all of them are, once.");
        await region.ShouldHaveCountedOnceAsync([.. returns.Select((_, number) => SyntheticWres.Cells(number))]);
    }
}
