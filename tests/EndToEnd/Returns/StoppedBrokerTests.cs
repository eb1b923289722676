using System.Diagnostics;
using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

public sealed class StoppedBrokerTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private const string Period = "2023-24";
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Trusts_sign_off_while_RabbitMQ_is_away_for_30_s_and_every_return_counts_once_when_it_is_back()
    {
        Assert.SkipUnless(Platform.RabbitMq.IsOurs, "EDI_TEST_RABBITMQ names a broker that this test may not stop. Unset it and install RabbitMQ to run this test.");
        var trusts = SyntheticWres.Trusts(Period).Take(12).ToList();
        var returns = TrustReturn.Of(Platform.Staff, Period, trusts).ToList();
        var region = new RegionView(Platform, Period);

        foreach (var (number, @return) in returns.Index())
        {
            await @return.EnterAsync(SyntheticWres.Cells(number));
            await @return.SubmitAsync();
        }

        await Platform.RabbitMq.StopAsync();

        try
        {
            await ApproveThroughoutAsync(returns);
            (await region.IncludedAsync()).ShouldBe(0, "the broker was away");
            (await Platform.MetricsDatabase.AskAsync<long>("SELECT count(*) FROM metrics.outbox WHERE type LIKE '%ReturnApproved'")).ShouldBe(returns.Count);
        }
        finally
        {
            await Platform.RabbitMq.StartAgainAsync();
        }

        var caughtUp = await Eventually.IsTrueAsync("all returns count", TimeSpan.FromMinutes(2), async () => await region.IncludedAsync() == returns.Count);

        Tell($"{returns.Count} returns signed off while RabbitMQ was away for {Outage.TotalSeconds:0} s; all in the region's measure {caughtUp.TotalSeconds:0.0} s after it was back.");
        await region.ShouldHaveCountedOnceAsync([.. returns.Select((_, number) => SyntheticWres.Cells(number))]);
    }

    /// <summary>One after the other, spread over the outage.</summary>
    private static async Task ApproveThroughoutAsync(List<TrustReturn> returns)
    {
        var outage = Stopwatch.StartNew();

        foreach (var @return in returns)
        {
            await @return.ApproveAsync();
            await Task.Delay(Outage / (2 * returns.Count), Ct);
        }

        await Task.Delay(Outage > outage.Elapsed ? Outage - outage.Elapsed : TimeSpan.Zero, Ct);
    }
}
