using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Standalone;
using Microsoft.Playwright;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>A person at a browser. What they see is inspected on every page as long as scripts run; axe is one.</summary>
internal sealed class Visitor
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Inspector? _inspector;

    internal Visitor(IPage page, bool javaScript)
    {
        Page = page;
        _inspector = javaScript ? new(page) : null;
    }

    internal IPage Page { get; }

    /// <summary>Somebody of the demonstration, signed in.</summary>
    internal static async Task<Visitor> InAsync(RunningStandalone standalone, Chromium chromium, string role, string ods, bool javaScript)
    {
        var accounts = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(standalone.Process.Data, "demo", "accounts.json"), TestContext.Current.CancellationToken))!.AsArray();
        var account = accounts.First(one => one!["roles"]!.AsArray().Any(held => (string?)held!["role"] == role && (string?)held["organisation"] == ods))!;
        var visitor = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript), javaScript);
        await visitor.SignInAsync((string)account["email"]!, (string)account["password"]!);

        return visitor;
    }

    internal async Task GoAsync(string address, string? picture = null)
    {
        await OpenAsync(address);
        await SeeAsync(picture);
    }

    /// <summary>Goes there without looking around.</summary>
    internal Task OpenAsync(string address) => Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    /// <summary>Follows a link or presses a button of the main part of the page, by what stands on it.</summary>
    internal async Task ChooseAsync(string words, string? picture = null)
    {
        await LeaveByAsync(() => Page.Locator("main").Locator($"a:text-is(\"{words}\"), button:text-is(\"{words}\")").First.ClickAsync());
        await SeeAsync(picture);
    }

    /// <summary>Follows the link to an address.</summary>
    internal async Task FollowAsync(string address)
    {
        await LeaveByAsync(() => Page.Locator($"main a[href='{address}']").ClickAsync());
        await SeeAsync();
    }

    /// <summary>The footer is the last thing on every page.</summary>
    internal async Task SeeAsync(string? picture = null)
    {
        await Page.Locator("footer").WaitForAsync();

        if (_inspector is not null)
        {
            await Eventually.IsTrueAsync("the page is there with its scripts", Patience, async () => await Page.EvaluateAsync<string>("document.readyState") == "complete");
            await _inspector.LookAsync(picture);
        }
    }

    internal Task WriteAsync(string field, string text) => Page.FillAsync($"[id='{field}']", text);

    internal async Task SignInAsync(string email, string password)
    {
        await GoAsync("/sign-in");
        await WriteAsync("email", email);
        await WriteAsync("password", password);
        await ChooseAsync("Sign in");
        ShouldBeAt("/");
    }

    internal async Task UploadAsync(string file, byte[] content, string button = "Upload and check")
    {
        await Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = file, MimeType = "text/csv", Buffer = content });
        await ChooseAsync(button);
    }

    /// <summary>Marks one of several answers.</summary>
    internal Task MarkAsync(string field, string answer) => Page.CheckAsync($"[name='{field}'][value='{answer}']");

    internal async Task WriteDateAsync(string field, DateOnly date)
    {
        await WriteAsync(field, $"{date.Day}");
        await WriteAsync($"{field}-month", $"{date.Month}");
        await WriteAsync($"{field}-year", $"{date.Year}");
    }

    /// <summary>Tabs on to the link, button or field with these words, as somebody without a mouse.</summary>
    internal async Task TabToAsync(string words)
    {
        const string Focused = "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().replace(/\\s+/g, ' ')";

        for (var pressed = 0; await Page.EvaluateAsync<string>(Focused) != words; pressed++)
        {
            pressed.ShouldBeLessThan(200, $"the keyboard does not reach: {words}");
            await Page.Keyboard.PressAsync("Tab");
        }

        (await Page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')")).ShouldBeTrue($"{words} does not show that it is focused");
    }

    internal async Task PressAsync(string words)
    {
        await TabToAsync(words);
        await LeaveByAsync(() => Page.Keyboard.PressAsync("Enter"));
        await SeeAsync();
    }

    internal async Task<string> TextAsync(string selector = "main") => await Page.InnerTextAsync(selector);

    internal async Task ShouldShowAsync(string heading) => (await TextAsync("h1")).Trim().ShouldBe(heading);

    internal void ShouldBeAt(string path) => new Uri(Page.Url).AbsolutePath.ShouldBe(path);

    internal void Leave() => _inspector?.ShouldHaveNothingToReport();

    /// <summary>Does what leads away, and waits until another page has taken the place of this one: its load events can be missed, its arrival cannot.</summary>
    private async Task LeaveByAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IFrame frame) => arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        await act();
        await arrived.Task.WaitAsync(Patience);
        Page.FrameNavigated -= Arrive;
    }
}
