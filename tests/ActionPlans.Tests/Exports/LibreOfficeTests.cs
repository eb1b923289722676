using System.Diagnostics;

namespace EdiRegion.ActionPlans.Tests.Exports;

public sealed class LibreOfficeTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private static readonly string? Office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    [Theory]
    [InlineData("2041-42", "format=xlsx&layout=seed", "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1", "csv")]
    [InlineData("2042-43", "format=xlsx&layout=common", "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1", "csv")]
    [InlineData("2043-44", "format=docx&layout=seed", "docx", "txt:Text (encoded):UTF8", "txt")]
    [InlineData("2044-45", "format=docx&layout=common", "docx", "txt:Text (encoded):UTF8", "txt")]
    public async Task The_file_opens_in_LibreOffice(string period, string query, string extension, string target, string result)
    {
        Assert.SkipWhen(Office is null, "LibreOffice (soffice) is not installed; scripts/install-test-tools installs it.");
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("edi-region-export-");

        try
        {
            var plan = await FullPlan.GivenAsync(app, period);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"plan.{extension}"), await plan.ExportAsync(query), ct);

            using var office = Process.Start(new ProcessStartInfo(Office!,
            [
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", target, "--outdir", folder.FullName, Path.Combine(folder.FullName, $"plan.{extension}"),
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await office.StandardOutput.ReadToEndAsync(ct) + await office.StandardError.ReadToEndAsync(ct);
            await office.WaitForExitAsync(ct);

            File.Exists(Path.Combine(folder.FullName, $"plan.{result}")).ShouldBeTrue(said);
            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, $"plan.{result}"), ct);
            text.ShouldContain("Inclusion plan");
            text.ShouldContain("Sponsors for each staff network");
            text.ShouldContain("Complete, evidence claimed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
