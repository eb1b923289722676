using System.Diagnostics;
using System.Globalization;

namespace EdiRegion.Standalone.Postgres;

/// <summary>Who bears the process number that a server left in its folder.</summary>
internal enum Bearer
{
    /// <summary>No process: the server ended.</summary>
    Nobody,

    /// <summary>The server of that folder.</summary>
    ThisServer,

    /// <summary>Some other program: the machine was restarted and the number given out again.</summary>
    AnotherProgram,
}

/// <summary>PostgreSQL's own note of the server on a folder: line 1 its process, 3 when it started, 4 its port, 8 its state.</summary>
internal sealed record PostmasterFile(int ProcessId, string Started, int? Port, bool Ready)
{
    internal static PostmasterFile? Parse(string[] lines) =>
        lines.Length > 2 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
            ? new(
                process,
                lines[2],
                lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : null,
                lines.Length > 7 && lines[7].Trim() == "ready")
            : null;

    internal Bearer BorneBy(string folder)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && WorksIn(folder) ? Bearer.ThisServer : Bearer.AnotherProgram;
        }
        catch (ArgumentException)
        {
            return Bearer.Nobody;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return Bearer.AnotherProgram;
        }
    }

    /// <summary>A server works in its own folder; only Linux tells. A dead process that nobody collected works nowhere.</summary>
    private bool WorksIn(string folder) =>
        !OperatingSystem.IsLinux() || Directory.ResolveLinkTarget($"/proc/{ProcessId}/cwd", returnFinalTarget: false)?.FullName == folder;
}
