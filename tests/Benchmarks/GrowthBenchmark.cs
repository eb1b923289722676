using System.Diagnostics;
using System.Text;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Region.Periods;

namespace EdiRegion.Benchmarks;

/// <summary>
/// Questions of the region asked for the first time, so that no ready answer helps, with 1, 10 and 100 quarters of all trusts taken in:
/// once on ready-made totals (region and systems), once on the figures themselves (the region as at a date).
/// </summary>
internal static class GrowthBenchmark
{
    private const string Pooled = "quarterly-workforce-ethnicity";
    private static readonly Period First = Period.Quarter(2017, 1);

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        Period[] quarters = [.. Period.Range(First, First.Advance(99))];
        await OpenAsync(platform, quarters);

        // The first quarters are asked and thrown away until both sides are warm; each size then asks about its own last quarter.
        List<(int Size, Times Totals, Times Figures)> sizes = [];
        var taken = 0;

        foreach (var size in (int[])[1, 10, 100])
        {
            await Approved.TakeInAsync(platform, InventedReturns.Of(platform, "quarterly", quarters[taken..size]), Pooled);
            taken = size;

            if (size == 1)
            {
                await WarmUpAsync(platform);
            }

            sizes.Add((size, await AskTotalsAsync(platform, quarters[size - 1]), await AskFiguresAsync(platform, quarters[size - 1])));
        }

        return
        [
            .. from each in sizes.Skip(1) select Row("totals", each.Size, each.Totals, sizes[0].Totals),
            .. from each in sizes.Skip(1) select Row("figures as at a date", each.Size, each.Figures, sizes[0].Figures),
        ];

        static ResultRow Row(string what, int size, Times ours, Times once) =>
            new($"growth, {what}, {size} times the data, p50", "ms", ours.P50, once.P50, "the same question at 1 time", "about 1");
    }

    private static async Task<Times> AskTotalsAsync(DistributedPlatform platform, Period quarter)
    {
        var scopes = platform.Definitions.Organisations.Systems.Select(system => $"ics:{system.Ods}").Append("region:Y60");

        return await AskAsync(
            platform,
            from measure in platform.Definitions.MeasuresOf("quarterly")
            from scope in scopes
            where !(measure.Key == Pooled && scope == "region:Y60")
            select $"/api/insights/v1/measures/{measure.Key}?scope={scope}&period={quarter}");
    }

    private static async Task<Times> AskFiguresAsync(DistributedPlatform platform, Period quarter) => await AskAsync(
        platform,
        from back in Enumerable.Range(0, 100)
        let day = new DateOnly(2026, 10, 1).AddDays(-back)
        select $"/api/insights/v1/measures/{Pooled}?scope=region:Y60&period={quarter}&asAt={day:yyyy-MM-dd}");

    private static async Task<Times> AskAsync(DistributedPlatform platform, IEnumerable<string> paths)
    {
        var times = new Times();
        await using var connection = new KeptConnection(platform.Gateway);

        foreach (var path in paths)
        {
            var request = KeptConnection.Request(platform.Gateway, "GET", path, platform.Tokens.For("region-analyst:Y60"));
            var start = Stopwatch.GetTimestamp();
            (await connection.SendAsync(request)).OrThrow();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times;
    }

    private static async Task WarmUpAsync(DistributedPlatform platform)
    {
        // A quarter nobody reported answers without figures, yet by the same way.
        var empty = First.Previous;
        await AskTotalsAsync(platform, empty);
        await AskFiguresAsync(platform, empty);
        await AskFiguresAsync(platform, empty);
    }

    /// <summary>Quarters still to come are opened by the administrator, as a region might for a rehearsal.</summary>
    private static async Task OpenAsync(DistributedPlatform platform, IEnumerable<Period> quarters)
    {
        var body = Encoding.UTF8.GetBytes("""{"opens":"2020-01-01","due":"2060-01-01","closes":"2060-12-31"}""");
        var token = platform.Tokens.For("administrator:Y60");
        await Workers.SendAllAsync(platform.Gateway, 1, [.. quarters.Select(quarter => Open($"/api/metrics/v1/periods/quarterly/{quarter}"))]);

        byte[] Open(string period) => KeptConnection.Request(platform.Gateway, "PUT", period, token, body);
    }

    private static Period Advance(this Period period, int quarters) =>
        Enumerable.Range(0, quarters).Aggregate(period, (each, _) => each.Next);
}
