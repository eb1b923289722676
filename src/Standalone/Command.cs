using System.ComponentModel;
using System.Diagnostics;

namespace EdiRegion.Standalone;

/// <summary>One run of another program: how it ended and what it said.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    internal static async Task<Command> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken ct, string? folder = null)
    {
        using var process = Start(program, arguments, redirect: true, folder);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new(process.ExitCode, (await output + await errors).Trim());
    }

    internal static Process Start(string program, IEnumerable<string> arguments, bool redirect, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new CannotStartException($"The program {program} could not be started: {e.Message}.", e);
        }
    }

    /// <summary>Where a program is on the PATH, or null.</summary>
    internal static string? Find(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
