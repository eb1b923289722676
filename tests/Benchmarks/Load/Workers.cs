using System.Diagnostics;

namespace EdiRegion.Benchmarks.Load;

/// <summary>Several connections at work at once.</summary>
internal static class Workers
{
    /// <summary>Sends every request once and gives the time it took; an answer that is no success stops the run.</summary>
    internal static async Task<TimeSpan> SendAllAsync(Uri address, int connections, IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            await using var connection = new KeptConnection(address);

            for (int i; (i = Interlocked.Increment(ref next)) < requests.Count;)
            {
                (await connection.SendAsync(requests[i])).OrThrow();
            }
        })));

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Repeats one request on all connections for a while and gives requests per second.</summary>
    internal static async Task<double> RepeatAsync(Uri address, int connections, byte[] request, TimeSpan time)
    {
        var done = 0L;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            await using var connection = new KeptConnection(address);

            while (Stopwatch.GetElapsedTime(start) < time)
            {
                (await connection.SendAsync(request)).OrThrow();
                Interlocked.Increment(ref done);
            }
        })));

        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
