using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Region.Periods;

namespace EdiRegion.Benchmarks;

/// <summary>
/// From sending an approval until a read shows it counted, through RabbitMQ, beside a bare publish and consume on a quorum queue with a
/// commit on either side.
/// </summary>
internal static class FreshnessBenchmark
{
    private const int WarmUp = 40;

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        var returns = InventedReturns.Of(platform, "quarterly", Period.Range(Period.Quarter(2015, 1), Period.Quarter(2016, 3)));
        await Workers.SendAllAsync(platform.Gateway, 8, returns.ConvertAll(each => each.Put(platform)));
        await Workers.SendAllAsync(platform.Gateway, 8, returns.ConvertAll(each => each.Submit(platform)));

        Times ours = new(), floor = new();
        await using var connection = new KeptConnection(platform.Gateway);

        foreach (var (i, each) in returns.Index())
        {
            var time = await ApproveAndSeeAsync(platform, connection, each);

            if (i >= WarmUp)
            {
                ours.Add(time);
            }
        }

        await using var bare = await BareRoundTrip.StartAsync(platform.Rabbit, platform.FloorDatabase);

        for (var i = 0; i < returns.Count; i++)
        {
            var time = await bare.RunAsync();

            if (i >= WarmUp)
            {
                floor.Add(time);
            }
        }

        const string floorIs = "commit, publish, consume, commit";

        return
        [
            new("freshness, approve to visible, p50", "ms", ours.P50, floor.P50, floorIs),
            new("freshness, approve to visible, p99", "ms", ours.P99, floor.P99, floorIs),
        ];
    }

    private static async Task<TimeSpan> ApproveAndSeeAsync(DistributedPlatform platform, KeptConnection connection, InventedReturn each)
    {
        var approve = each.Approve(platform);
        var path = $"/api/insights/v1/measures/quarterly-workforce-ethnicity?scope=trust:{each.Ods}&period={each.Period}";
        var look = KeptConnection.Request(platform.Gateway, "GET", path, platform.Tokens.For($"trust-lead:{each.Ods}"));
        var start = Stopwatch.GetTimestamp();
        (await connection.SendAsync(approve)).OrThrow();

        while ((await connection.SendAsync(look)).OrThrow().Body.Span.IndexOf("\"included\":1,"u8) < 0)
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException($"The approval of {each.Ods} {each.Period} has not become visible in 30 s.");
            }
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
