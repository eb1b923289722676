using System.Diagnostics;
using System.Text;
using EdiRegion.TestKit;

namespace EdiRegion.EndToEnd.Harness;

/// <summary>One service as a process of its own, on a port it keeps: started, killed (-9) and started again, with what it printed.</summary>
public sealed class ServiceProcess : IDisposable
{
    private readonly string _project;
    private readonly StringBuilder _printed = new();
    private Process? _process;

    public ServiceProcess(string project)
    {
        _project = project;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Free()}");

    /// <summary>What the process finds in its environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Everything it has printed, over all its starts.</summary>
    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return _printed.ToString();
            }
        }
    }

    public void Start()
    {
        var program = BuiltProgram.Of(_project);
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();

        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until its database and its bus answer.</summary>
    public async Task BeReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };

        await Eventually.IsTrueAsync($"{_project} is ready", TimeSpan.FromMinutes(3), async () =>
        {
            if (!IsRunning)
            {
                throw new InvalidOperationException($"{_project} has ended. It printed:\n{Printed}");
            }

            using var answer = await http.GetAsync("/health/ready");

            return answer.IsSuccessStatusCode;
        });
    }

    /// <summary>kill -9: nothing is finished, nothing is told.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        Keep("(killed)");
    }

    public void Dispose()
    {
        if (IsRunning)
        {
            _process!.Kill();
            _process.WaitForExit(TimeSpan.FromSeconds(5));
        }
    }

    private void Keep(string? line)
    {
        lock (_printed)
        {
            _printed.AppendLine(line);
        }
    }
}
