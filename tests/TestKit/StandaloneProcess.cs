using System.Diagnostics;
using System.Text;
using EdiRegion.Standalone;
using EdiRegion.Standalone.Postgres;

namespace EdiRegion.TestKit;

/// <summary>The whole platform as its own process, as a person starts it; to be stopped in good order or killed, and started again on its data.</summary>
public sealed class StandaloneProcess : IAsyncDisposable
{
    private readonly TestFolder folder;
    private readonly string[] arguments;
    private readonly StringBuilder output = new();
    private Process? process;

    private StandaloneProcess(TestFolder folder, string[] arguments) => (this.folder, this.arguments) = (folder, arguments);

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>The folder given with --data.</summary>
    public string Data => Path.Combine(folder.Path, "data");

    /// <summary>What it printed since its last start.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>A client of its gateway, signed in as a machine client of the demonstration.</summary>
    public Task<HttpClient> SignInAsync(string client) => MachineClient.SignInAsync(Address, client, Path.Combine(Data, "demo", "clients", $"{client}.pem"));

    /// <summary>Starts on a new folder and waits until it is ready.</summary>
    public static async Task<StandaloneProcess> StartAsync(params string[] arguments)
    {
        foreach (var abandoned in TestFolder.Abandoned("standalone"))
        {
            EmbeddedPostgres.KillLeftover(Path.Combine(abandoned.Path, "data"));
            abandoned.Delete();
        }

        var standalone = new StandaloneProcess(TestFolder.Create("standalone"), arguments);
        await standalone.StartAgainAsync();
        return standalone;
    }

    /// <summary>Starts on the same folder and address and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        lock (output)
        {
            output.Clear();
        }

        process = Launch(Data, [$"--urls={Address}", .. arguments], line =>
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        });
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waiting = Stopwatch.StartNew(); !await IsReadyAsync(http); await Task.Delay(50))
        {
            if (process.HasExited || waiting.Elapsed > TimeSpan.FromMinutes(5))
            {
                throw new InvalidOperationException($"Standalone did not become ready. It printed:\n{Output}");
            }
        }
    }

    /// <summary>One start that is expected to fail: its exit code and what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string data, params string[] arguments)
    {
        StringBuilder lines = new();
        using var attempt = Launch(data, arguments, line =>
        {
            lock (lines)
            {
                lines.AppendLine(line);
            }
        });
        await attempt.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (attempt.ExitCode, lines.ToString());
    }

    /// <summary>kill -9; its database server lives on, as in real life.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM) and answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await Command.RunAsync("kill", ["-TERM", $"{process!.Id}"], CancellationToken.None);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        EmbeddedPostgres.KillLeftover(Data);
        folder.Delete();
    }

    private static Process Launch(string data, IEnumerable<string> arguments, Action<string> printed)
    {
        var launched = Command.Start("dotnet", [BuiltProgram.Of("Standalone"), "--data", data, .. arguments], redirect: true);
        launched.OutputDataReceived += (_, line) => printed(line.Data ?? "");
        launched.ErrorDataReceived += (_, line) => printed(line.Data ?? "");
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Address, "/health/ready"));
            return response.IsSuccessStatusCode && Output.Contains("EDI Region serves", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
