using System.Diagnostics;
using System.Text;
using EdiRegion.Benchmarks.Load;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>Returns taken all the way: entered, submitted, approved, and counted by Insights.</summary>
internal static class Approved
{
    private const int Connections = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    internal static async Task TakeInAsync(DistributedPlatform platform, IReadOnlyList<InventedReturn> returns, string measure)
    {
        await Workers.SendAllAsync(platform.Gateway, Connections, [.. returns.Select(each => each.Put(platform))]);
        await Workers.SendAllAsync(platform.Gateway, Connections, [.. returns.Select(each => each.Submit(platform))]);
        await Workers.SendAllAsync(platform.Gateway, Connections, [.. returns.Select(each => each.Approve(platform))]);

        foreach (var period in returns.GroupBy(each => each.Period))
        {
            await WaitUntilCountedAsync(platform, measure, period.Key, period.Count());
        }
    }

    private static async Task WaitUntilCountedAsync(DistributedPlatform platform, string measure, string period, int organisations)
    {
        var counted = Encoding.UTF8.GetBytes($"\"included\":{organisations},");
        var path = $"/api/insights/v1/measures/{measure}?scope=region:Y60&period={period}";
        var request = KeptConnection.Request(platform.Gateway, "GET", path, platform.Tokens.For("region-analyst:Y60"));
        await using var connection = new KeptConnection(platform.Gateway);

        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            var reply = (await connection.SendAsync(request)).OrThrow();

            if (reply.Body.Span.IndexOf(counted) >= 0)
            {
                return;
            }

            if (waiting.Elapsed > Patience)
            {
                throw new TimeoutException($"Insights has not counted {organisations} organisations for {period}: {reply.Text}");
            }
        }
    }
}
