using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Region.Periods;

namespace EdiRegion.Benchmarks;

/// <summary>A measure of the region through the gateway, in requests per second, beside the gateway with a fixed body of that size.</summary>
internal static class ReadBenchmark
{
    private const int Connections = 16;
    private const string Path = "/api/insights/v1/measures/wres-2?scope=region:Y60&period=2011-12";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        await Approved.TakeInAsync(platform, InventedReturns.Of(platform, "wres", [Period.Year(2011)]), "wres-2");

        var token = platform.Tokens.For("region-analyst:Y60");
        await using var once = new KeptConnection(platform.Gateway);
        var size = (await once.SendAsync(KeptConnection.Request(platform.Gateway, "GET", Path, token))).OrThrow().Body.Length;

        await using var still = await StaticBody.StartAsync(size);
        await using var beforeStill = await platform.GatewayBeforeAsync(still.Address, still.Address);

        // Turn and turn about, so that neither has the warmer machine.
        var (ours, floor) = (0.0, 0.0);

        for (var turn = 0; turn < 2; turn++)
        {
            ours += await MeasureAsync(platform.Gateway, token) / 2;
            floor += await MeasureAsync(beforeStill.Address, token) / 2;
        }

        return [new($"read, region measure of {size:#,0} bytes", "requests/s", ours, floor, "gateway with a fixed body", ">= 0.5")];
    }

    private static async Task<double> MeasureAsync(Uri gateway, string token)
    {
        var request = KeptConnection.Request(gateway, "GET", Path, token);
        await Workers.RepeatAsync(gateway, Connections, request, WarmUp);

        return await Workers.RepeatAsync(gateway, Connections, request, Measured);
    }
}
