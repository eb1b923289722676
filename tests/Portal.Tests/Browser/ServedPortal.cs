using EdiRegion.Portal.Tests.Browser;
using EdiRegion.Portal.Tests.Stub;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ServedPortal))]

namespace EdiRegion.Portal.Tests.Browser;

/// <summary>The portal on a real port, and the Chromium of this machine. Without a Chromium these tests say so and are skipped.</summary>
public sealed class ServedPortal : IAsyncLifetime
{
    private static readonly string? Chromium =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public PortalApp App { get; } = new();

    public string Address { get; private set; } = "";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await App.DisposeAsync();
        }
    }

    /// <summary>A page of a browser window of its own.</summary>
    public async Task<IPage> OpenAsync(bool javaScript = true, int width = 1200)
    {
        Assert.SkipWhen(Chromium is null, "No Chromium on this machine: install it, or set CHROMIUM to its path.");
        await StartAsync();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });

        return await context.NewPageAsync();
    }

    /// <summary>The same, signed in.</summary>
    public async Task<IPage> OpenAsAsync(string email, bool javaScript = true, int width = 1200)
    {
        var page = await OpenAsync(javaScript, width);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", StubAccess.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.ArriveAsync("/");

        return page;
    }

    private async Task StartAsync()
    {
        await _once.WaitAsync(TestContext.Current.CancellationToken);

        try
        {
            if (_browser is not null)
            {
                return;
            }

            await App.InitializeAsync();
            App.UseKestrel(0);
            App.StartServer();
            Address = App.ClientOptions.BaseAddress.ToString().TrimEnd('/');
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        }
        finally
        {
            _once.Release();
        }
    }
}

internal static class Arriving
{
    /// <summary>Waits for a page, not for its load events, which can be missed; when another one comes instead, the failure says what it says.</summary>
    public static async Task ArriveAsync(this IPage page, string address)
    {
        try
        {
            await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == address, new() { Timeout = 20_000, WaitUntil = WaitUntilState.Commit });
            await page.Locator("footer").WaitForAsync();
        }
        catch (TimeoutException)
        {
            throw new ShouldAssertException($"expected {address}, came to {page.Url}: {await page.InnerTextAsync("main")}");
        }
    }
}
