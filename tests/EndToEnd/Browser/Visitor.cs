using Microsoft.Playwright;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>A person at a browser. What they see is inspected on every page as long as scripts run; axe is one.</summary>
internal sealed class Visitor
{
    private readonly Inspector? _inspector;

    internal Visitor(IPage page, bool javaScript)
    {
        Page = page;
        _inspector = javaScript ? new(page) : null;
    }

    internal IPage Page { get; }

    internal async Task GoAsync(string address, string? picture = null)
    {
        await Page.GotoAsync(address);
        await SeeAsync(picture);
    }

    /// <summary>Follows a link or presses a button of the main part of the page, by what stands on it.</summary>
    internal async Task ChooseAsync(string words, string? picture = null)
    {
        await Page.Locator("main").Locator($"a:text-is(\"{words}\"), button:text-is(\"{words}\")").First.ClickAsync();
        await SeeAsync(picture);
    }

    internal async Task SeeAsync(string? picture = null)
    {
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);

        if (_inspector is not null)
        {
            await _inspector.LookAsync(picture);
        }
    }

    internal Task WriteAsync(string field, string text) => Page.FillAsync($"[id='{field}']", text);

    internal async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/sign-in");
        await WriteAsync("email", email);
        await WriteAsync("password", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/", new() { WaitUntil = WaitUntilState.Commit });
    }

    internal async Task UploadAsync(string file, byte[] content)
    {
        await Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = file, MimeType = "text/csv", Buffer = content });
        await ChooseAsync("Upload and check");
    }

    internal async Task<string> TextAsync(string selector = "main") => await Page.InnerTextAsync(selector);

    internal async Task ShouldShowAsync(string heading) => (await TextAsync("h1")).Trim().ShouldBe(heading);

    internal void Leave() => _inspector?.ShouldHaveNothingToReport();
}
