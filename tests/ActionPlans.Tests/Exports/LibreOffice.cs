using System.Diagnostics;

namespace EdiRegion.ActionPlans.Tests.Exports;

/// <summary>Opens a file in LibreOffice and saves it as another.</summary>
internal static class LibreOffice
{
    private static readonly string? Office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <param name="target">The filter to save with.</param>
    internal static async Task<byte[]> SavedAsync(byte[] file, string extension, string target)
    {
        Assert.SkipWhen(Office is null, "LibreOffice (soffice) is not installed; scripts/install-test-tools installs it.");
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("edi-region-export-");

        try
        {
            var (from, to) = (Path.Combine(folder.FullName, $"plan.{extension}"), Path.Combine(folder.FullName, "saved", $"plan.{target.Split(':')[0]}"));
            await File.WriteAllBytesAsync(from, file, ct);

            using var office = Process.Start(new ProcessStartInfo(Office!,
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", target, "--outdir", Path.GetDirectoryName(to)!, from])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await office.StandardOutput.ReadToEndAsync(ct) + await office.StandardError.ReadToEndAsync(ct);
            await office.WaitForExitAsync(ct);
            File.Exists(to).ShouldBeTrue(said);

            return await File.ReadAllBytesAsync(to, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
