using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(EdiRegion.EndToEnd.Browser.Chromium))]

namespace EdiRegion.EndToEnd.Browser;

/// <summary>The Chromium of this machine, driven by Playwright; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    // As root there is no sandbox; the rest keeps the browser from doing anything but what it is told.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own, with its own cookies.</summary>
    public async Task<IPage> OpenAsync(Uri address, bool javaScript)
    {
        _playwright ??= await StartDriverAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = 1200, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);

        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>The driver comes with the package, as a file that is not marked as a program when it was unpacked without file modes.</summary>
    private static async Task<IPlaywright> StartDriverAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var node in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), "node", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(node, File.GetUnixFileMode(node) | UnixFileMode.UserExecute);
            }
        }

        return await Playwright.CreateAsync();
    }

    private static string Find() =>
        Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM")).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException(
            $"Chromium was not found. Debian: apt-get install chromium. Elsewhere install Chromium or Google Chrome, or set CHROMIUM to its path. Looked at: {string.Join(", ", Places)}.");
}
