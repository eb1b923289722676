using System.Diagnostics;
using EdiRegion.TestKit;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>A program as it was built, running as a process of its own on a free port.</summary>
internal sealed class BuiltProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly string _log;

    private BuiltProcess(Process process, Uri address, string log) => (_process, Address, _log) = (process, address, log);

    internal Uri Address { get; }

    /// <summary>A service of src/, as built beside this program in the same configuration.</summary>
    internal static Task<BuiltProcess> StartServiceAsync(string name, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        StartAsync("dotnet", [BuiltProgram.Of(name), .. arguments], settings, "/health/ready");

    /// <summary>Starts it and waits until it answers with success.</summary>
    internal static async Task<BuiltProcess> StartAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string ready)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var log = Path.Combine(Path.GetTempPath(), $"edi-benchmark-{Guid.CreateVersion7():N}.log");

        // What it prints goes to a file, as under any supervisor, and the shell becomes the program.
        const string intoTheLog = "log=\"$1\"; shift; exec \"$@\" > \"$log\" 2>&1";
        var start = new ProcessStartInfo("/bin/sh", ["-c", intoTheLog, "sh", log, program, .. arguments, "--urls", $"{address}"]);

        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var running = new BuiltProcess(Process.Start(start)!, address, log);
        await running.WaitAsync(ready);

        return running;
    }

    /// <summary>What it wrote about errors, for when a run fails.</summary>
    internal string Errors()
    {
        // Until everything it needs is up, a process says that it is not ready: that is no error.
        string[] lines = File.ReadAllLines(_log);
        var first = Array.FindIndex(lines, line => line.StartsWith("fail:", StringComparison.Ordinal)
            && !line.Contains("HealthCheck", StringComparison.Ordinal));

        return string.Join('\n', first < 0 ? lines.TakeLast(5) : lines.Skip(first).Take(25));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Process.Start("kill", ["-TERM", $"{_process.Id}"]).Dispose();

            try
            {
                await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
        File.Delete(_log);
    }

    private async Task WaitAsync(string ready)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };

        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(10))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(ready, UriKind.Relative));

                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            if (_process.HasExited || waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"It did not start:\n{await File.ReadAllTextAsync(_log)}");
            }
        }
    }
}
