using EdiRegion.Benchmarks;
using EdiRegion.Benchmarks.Platform;

if (args is [StaticBody.Command, ..])
{
    return await StaticBody.ServeAsync(args);
}

string[] known = ["ingest", "freshness", "read", "growth", "import", "coverage", "start", "roll-up", "assignment", "replay", "ranking"];
string[] chosen = args.Length == 0 ? known : args;

if (chosen.Except(known).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}. There are {string.Join(", ", known)}; without a name all of them run.");
    return 2;
}

var table = new ResultTable();
var distributed = chosen.Except(["start", "roll-up", "assignment", "replay", "ranking"]).ToList();

if (distributed.Count > 0)
{
    await using var platform = await DistributedPlatform.StartAsync();

    try
    {
        await RunAsync("ingest", () => IngestBenchmark.RunAsync(platform));
        await RunAsync("freshness", () => FreshnessBenchmark.RunAsync(platform));
        await RunAsync("read", () => ReadBenchmark.RunAsync(platform));
        await RunAsync("growth", () => GrowthBenchmark.RunAsync(platform));
        await RunAsync("import", () => ImportBenchmark.RunAsync(platform));
        await RunAsync("coverage", () => CoverageBenchmark.RunAsync(platform));
    }
    catch
    {
        Console.Error.WriteLine(platform.Errors());
        throw;
    }
}

await RunAsync("start", StartBenchmark.RunAsync);
await RunAsync("roll-up", RollUpBenchmark.RunAsync);
await RunAsync("assignment", AwardsBenchmark.AssignmentAsync);
await RunAsync("replay", AwardsBenchmark.ReplayAsync);
await RunAsync("ranking", AwardsBenchmark.RankingAsync);
table.Print(Console.Out);

return 0;

async Task RunAsync(string name, Func<Task<IReadOnlyList<ResultRow>>> benchmark)
{
    if (chosen.Contains(name))
    {
        Console.Error.WriteLine($"{name} ...");
        table.Add(await benchmark());
    }
}
