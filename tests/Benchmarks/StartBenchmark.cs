using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Standalone;
using EdiRegion.Standalone.Postgres;

namespace EdiRegion.Benchmarks;

/// <summary>From starting the single process on its data until it is ready, beside PostgreSQL and an empty web process starting.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("edi-benchmark-").FullName;

        try
        {
            await StandaloneAsync(Path.Combine(folder, "all"));
            await PostgresAsync(Path.Combine(folder, "postgres"));
            Times ours = new(), floor = new();

            for (var i = 0; i < Starts; i++)
            {
                ours.Add(await StandaloneAsync(Path.Combine(folder, "all")));
                floor.Add(await PostgresAsync(Path.Combine(folder, "postgres")) + await EmptyWebProcessAsync());
            }

            return [new("start of Standalone with its data, p50", "ms", ours.P50, floor.P50, "PostgreSQL, then an empty web process")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> StandaloneAsync(string data)
    {
        var start = Stopwatch.GetTimestamp();
        await using var process = await BuiltProcess.StartServiceAsync("Standalone", new Dictionary<string, string>(), "--data", data);

        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> EmptyWebProcessAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await using var process = await StaticBody.StartAsync(bytes: 2);

        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> PostgresAsync(string data)
    {
        using var held = DataFolder.Hold(data);
        var start = Stopwatch.GetTimestamp();
        await using var postgres = await EmbeddedPostgres.StartAsync(held.Path, durable: true, Console.Error.WriteLine, default);

        return Stopwatch.GetElapsedTime(start);
    }
}
