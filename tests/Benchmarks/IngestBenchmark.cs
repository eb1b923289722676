using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Region.Periods;
using Npgsql;
using NpgsqlTypes;

namespace EdiRegion.Benchmarks;

/// <summary>Whole returns over HTTP until the answer says they are stored, in values per second, beside raw COPY of the same values.</summary>
internal static class IngestBenchmark
{
    private const int Connections = 8;

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        // Returns of other periods first, until everything on the way is compiled and connected.
        var warmUp = InventedReturns.Of(platform, "quarterly", Period.Range(Period.Quarter(2012, 1), Period.Quarter(2014, 4)));
        await Workers.SendAllAsync(platform.Gateway, Connections, warmUp.ConvertAll(each => each.Put(platform)));

        var returns = InventedReturns.Of(platform, "wres", Period.Range(Period.Year(2012), Period.Year(2025)));
        var values = returns.Sum(each => each.Values);
        var sent = await Workers.SendAllAsync(platform.Gateway, Connections, returns.ConvertAll(each => each.Put(platform)));
        var copied = await CopyAsync(platform.FloorDatabase, returns);
        var what = $"ingest, {returns.Count:#,0} returns of {values / returns.Count} values";

        return [new(what, "values/s", values / sent.TotalSeconds, values / copied.TotalSeconds, "COPY of the same rows", ">= 0.25")];
    }

    private static async Task<TimeSpan> CopyAsync(string database, List<InventedReturn> returns)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(
            """
            create table figure (
                organisation text, collection text, period text, cell text, value numeric,
                primary key (organisation, collection, period, cell))
            """,
            connection);
        await create.ExecuteNonQueryAsync();

        var start = Stopwatch.GetTimestamp();
        await using (var copy = await connection.BeginBinaryImportAsync("copy figure from stdin (format binary)"))
        {
            foreach (var each in returns)
            {
                foreach (var (cell, figure) in each.Cells.Where(cell => cell.Value.Known))
                {
                    await copy.StartRowAsync();
                    await copy.WriteAsync(each.Ods, NpgsqlDbType.Text);
                    await copy.WriteAsync(each.Collection, NpgsqlDbType.Text);
                    await copy.WriteAsync(each.Period, NpgsqlDbType.Text);
                    await copy.WriteAsync(cell, NpgsqlDbType.Text);
                    await copy.WriteAsync(figure.Amount!.Value, NpgsqlDbType.Numeric);
                }
            }

            await copy.CompleteAsync();
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
