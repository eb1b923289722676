using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;

namespace EdiRegion.Benchmarks;

/// <summary>
/// A workbook of 5,000 actions in the columns trusts use, sent over HTTP: looked at, taken into an empty plan, and sent again, each beside a bare reading of all
/// its cells.
/// </summary>
internal static class ImportBenchmark
{
    private const int Actions = 5_000;
    private const int Asked = 5;

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        var (address, _) = await platform.StartActionPlansAsync();
        var workbook = GeneratedWorkbook.Of(Actions);
        var (floor, looked, taken, again) = (new Times(), new Times(), new Times(), new Times());

        // The year before is thrown away: code is compiled and connections opened while it is taken in.
        for (var round = -1; round < Asked; round++)
        {
            var path = $"/api/action-plans/v1/plans/RRK/{2040 + round}-{41 + round:00}/import?name=plan.xlsx";
            await AskAsync(floor, () => Task.Run(() => GeneratedWorkbook.ReadBarely(workbook)));
            await AskAsync(looked, () => SendAsync($"{path}&dryRun=true"));
            await AskAsync(taken, () => SendAsync(path));
            await AskAsync(again, () => SendAsync(path));

            if (round < 0)
            {
                (floor, looked, taken, again) = (new Times(), new Times(), new Times(), new Times());
            }
        }

        const string bare = "a bare reading of every cell";

        return
        [
            new($"import of {Actions:#,0} actions, preview, p50", "ms", looked.P50, floor.P50, bare),
            new($"import of {Actions:#,0} actions, taken in, p50", "ms", taken.P50, floor.P50, bare),
            new($"import of {Actions:#,0} actions, sent again, p50", "ms", again.P50, floor.P50, bare),
        ];

        async Task SendAsync(string path)
        {
            await using var connection = new KeptConnection(address);
            (await connection.SendAsync(KeptConnection.Request(address, "POST", path, platform.Tokens.For("trust-lead:RRK"), workbook, "application/octet-stream"))).OrThrow();
        }
    }

    private static async Task AskAsync(Times times, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        times.Add(Stopwatch.GetElapsedTime(start));
    }
}
