using System.Text;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.Region.Collections;
using EdiRegion.TestKit.Browser;
using Microsoft.Playwright;

namespace EdiRegion.Portal.Tests.Browser;

/// <summary>
/// Every kind of page, in its normal and its error state, at desktop width and at 320 pixels (400% zoom): nothing for axe to report, nothing that
/// scrolls the page sideways, nothing the content security policy had to stop. With PORTAL_SCREENSHOTS set to a folder, pictures are kept there.
/// </summary>
public sealed class AccessibilityTests(ServedPortal portal)
{
    private const string Plan = "/plans/RRK/2026-27";
    private const string PlannedAction = $"{Plan}/actions/01900000-0000-7000-8000-000000000011";

    private const string Drafted = "/awards/nominations/01900000-0000-7000-8000-000000000a01";
    private const string Received = "/awards/nominations/01900000-0000-7000-8000-000000000a02";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS");

    [Theory]
    [InlineData(null, "/sign-in", "/signed-out", "/help", "/privacy", "/accessibility-statement", "/welcome/reset-me", "/welcome/first", "/welcome/gone", "/no/such/page")]
    [InlineData("lead@rrk.example", "/", "/returns/RRK/quarterly/2026-27Q2", "/returns/RRK/quarterly/2026-27Q2/sections/headcount.eth",
        "/returns/RRK/quarterly/2026-27Q2/sections/flows.eth", "/returns/RRK/quarterly/2026-27Q2/sections/headcount.eth/not-applicable",
        "/returns/RRK/quarterly/2026-27Q2/upload", "/returns/RRK/quarterly/2026-27Q2/check", "/returns/RRK/quarterly/2026-27Q1/receipt",
        "/returns/RRK/quarterly/2026-27Q1/reopen", "/returns/RRK/quarterly/2025-26Q4/withdraw", "/returns/RXK/quarterly/2026-27Q2", "/password", "/sign-out")]
    [InlineData("lead@rrk.example", "/returns/RRK/wres/2025-26", "/returns/RRK/wres/2025-26/sections/ind1.nonclin", "/returns/RRK/wres/2025-26/sections/survey")]
    [InlineData("approver@rrk.example", "/", "/returns/RRK/quarterly/2025-26Q4/sign-off")]
    [InlineData("region@y60.example", "/", "/region?measure=wres-2&scope=region:Y60&period=2025-26", "/region?measure=wres-9-total&scope=ics:QHL&period=2025-26", "/region/completeness")]
    [InlineData("lead@rrk.example", "/plans", Plan, $"{Plan}?show=red", PlannedAction, $"{PlannedAction}/progress", $"{PlannedAction}/timeline", $"{PlannedAction}/colour",
        $"{PlannedAction}/edit", $"{PlannedAction}/milestones/add", $"{PlannedAction}/evidence", $"{PlannedAction}/remove")]
    [InlineData("lead@rrk.example", $"{Plan}/edit", $"{Plan}/objectives/add", $"{Plan}/actions/add", $"{Plan}/publication", "/plans/RRK/2028-29", "/plans/RRK/2028-29/edit", $"{Plan}/import",
        "/plans/coverage", "/plans/coverage/RRK/hia-2.1",
        "/plans/networks/RRK", "/plans/networks/RRK/add")]
    [InlineData("network@rrk.example", $"{Plan}/comment")]
    [InlineData("region@y60.example", "/plans", "/plans/coverage", "/plans/networks")]
    [InlineData(null, "/awards", "/awards/midas-2026/categories/changemaker", "/awards/midas-2026/start", "/awards/start/link-of-somebody", "/awards/start", "/awards/consent/consent-of-somebody", "/awards/consent/gone",
        "/awards/authorisation/any", "/awards/monitoring/any", "/awards/my-data/any", "/awards/practice", "/awards/practice/01900000-0000-7000-8000-000000000a02", "/awards/midas-2025/winners", "/awards/midas-2026/form")]
    [InlineData("lead@rrk.example", "/awards", Drafted, $"{Drafted}/nominee", $"{Drafted}/criteria/a", $"{Drafted}/evidence", $"{Drafted}/co-authors", $"{Drafted}/check", $"{Drafted}/withdraw",
        "/awards/midas-2026/form", "/awards/practice/01900000-0000-7000-8000-000000000a02", "/awards/midas-2025/fairness")]
    [InlineData("judge@qhl.example", "/", "/awards", "/awards/midas-2026/interests", "/awards/judging", "/awards/judging/BCDF?cycle=midas-2026", "/awards/midas-2026/results", "/awards/midas-2026/results/changemaker",
        "/awards/meetings/01900000-0000-7000-8000-000000000a04")]
    [InlineData("secretary@y60.example", "/", "/awards", "/awards/midas-2026", "/awards/set-up", "/awards/midas-2026/dates", "/awards/midas-2026/stage", "/awards/midas-2026/nominations", $"{Received}/screening", $"{Received}/redaction", $"{Received}/receipt", "/awards/midas-2025/feedback", $"{Received}/feedback",
        "/awards/midas-2026/panels", "/awards/panels/01900000-0000-7000-8000-000000000a03", "/awards/midas-2026/results/changemaker", "/awards/midas-2026/ledger/changemaker", "/awards/practice/01900000-0000-7000-8000-000000000a02/edit")]
    [InlineData("admin@y60.example", "/", "/people", "/people/invite", "/people/p-lead", "/periods", "/periods/quarterly/2026-27Q2")]
    public async Task Pages_pass_axe_and_fit_a_narrow_screen(string? email, params string[] addresses)
    {
        var page = email is null ? await portal.OpenAsync() : await portal.OpenAsAsync(email);
        var faults = new StringBuilder();

        foreach (var address in addresses)
        {
            await LookAsync(page, address, faults, () => page.GotoAsync(address));
        }

        faults.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_with_errors_pass_axe_and_move_the_focus_to_the_summary()
    {
        var faults = new StringBuilder();
        var draft = (await portal.OpenAsAsync("lead@rrk.example"), "/returns/RRK/quarterly/2025-26Q1/sections/flows.eth");
        portal.App.Gateway.Returns.Add("RRK", "quarterly", "2025-26Q1", "draft", Figures.Of(portal.App.Gateway.Definitions.Collections["quarterly"]));
        var (page, section) = draft;

        await LookAsync(page, "sign-in-error", faults, async () =>
        {
            var visitor = page;
            await visitor.Context.ClearCookiesAsync();
            await visitor.GotoAsync("/sign-in");
            await visitor.ClickAsync("main button[type=submit]");
        });
        (await page.EvaluateAsync<bool>("document.activeElement.classList.contains('nhsuk-error-summary')")).ShouldBeTrue("the focus moves to the summary");
        await page.ClickAsync(".nhsuk-error-summary a[href='#email']");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("email");

        page = await portal.OpenAsAsync("lead@rrk.example");
        await LookAsync(page, "section-typed-error", faults, async () =>
        {
            await page.GotoAsync(section);
            await page.FillAsync("[id='short.eth.W']", "about 900");
            await page.ClickAsync("main button[value=home]");
        });
        await LookAsync(page, "section-findings", faults, async () =>
        {
            await page.FillAsync("[id='short.eth.W']", "1080");
            await page.FillAsync("[id='app.eth.B']", "5000");
            await page.ClickAsync("main button[value=home]");
        });
        await LookAsync(page, "check-errors", faults, () => page.GotoAsync("/returns/RRK/quarterly/2025-26Q1/check"));
        await LookAsync(page, "section-conflict", faults, async () =>
        {
            await page.GotoAsync(section);
            portal.App.Gateway.Returns.All["RRK/quarterly/2025-26Q1"].Cells["short.eth.W"] = Cell.Of(999);
            portal.App.Gateway.Returns.All["RRK/quarterly/2025-26Q1"].Version++;
            await page.ClickAsync("main button[value=home]");
        });
        await LookAsync(page, "upload-nothing", faults, async () =>
        {
            await page.GotoAsync("/returns/RRK/quarterly/2025-26Q1/upload");
            await page.ClickAsync("main button[type=submit]");
        });
        await LookAsync(page, "upload-faults", faults, async () =>
        {
            await page.GotoAsync("/returns/RRK/quarterly/2025-26Q1/upload");
            await page.SetInputFilesAsync("input[type=file]", new FilePayload
            {
                Name = "return.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes("cell,value,note\nshort.eth.W,twelve,\nshort.eth.X,3,\n"),
            });
            await page.ClickAsync("main button:text('Upload and check')");
        });

        faults.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_pages_with_errors_and_previews_pass_axe()
    {
        var faults = new StringBuilder();
        var page = await portal.OpenAsAsync("lead@rrk.example");

        await LookAsync(page, "progress-error", faults, async () =>
        {
            await page.GotoAsync($"{PlannedAction}/progress");
            await page.FillAsync("#due-year", "2027");
            await page.ClickAsync("main button[type=submit]");
        });
        await LookAsync(page, "action-error", faults, async () =>
        {
            await page.GotoAsync($"{Plan}/actions/add");
            await page.FillAsync("[id='kpis-0-target']", "many");
            await page.ClickAsync("main button:text('Add this action')");
        });
        await LookAsync(page, "action-more", faults, async () =>
        {
            await page.FillAsync("[id='kpis-0-text']", "Likelihood of appointment");
            await page.ClickAsync("main button:text('Add another measure')");
        });
        await LookAsync(page, "import-preview", faults, async () =>
        {
            await page.GotoAsync("/plans/RRK/2030-31/import");
            await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "plan.csv", MimeType = "text/csv", Buffer = "a plan"u8.ToArray() });
            await page.ClickAsync("main button:text('Upload and look at it')");
        });
        await LookAsync(page, "evidence-personal-data", faults, async () =>
        {
            await page.GotoAsync($"{PlannedAction}/evidence");
            await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "contacts.csv", MimeType = "text/csv", Buffer = "a,b"u8.ToArray() });
            await page.ClickAsync("main button:text('Upload and attach')");
        });
        await LookAsync(page, "publication-reasons", faults, async () =>
        {
            await page.GotoAsync($"{Plan}/publication");
            await page.ClickAsync("main button:text('Put it forward')");
        });

        faults.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_check_itself_finds_a_picture_without_words()
    {
        var page = await portal.OpenAsync();
        await page.SetContentAsync("""<!doctype html><html lang="en"><title>Check</title><main><h1>Check</h1><img src="data:,"></main></html>""");

        (await page.FaultsAsync()).ShouldContain(fault => fault.StartsWith("image-alt: ", StringComparison.Ordinal));
    }

    private static async Task LookAsync(IPage page, string name, StringBuilder faults, Func<Task> go)
    {
        var stopped = new List<string>();
        void Note(object? _, IConsoleMessage message)
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal))
            {
                stopped.Add(message.Text);
            }
        }

        page.Console += Note;
        await page.SetViewportSizeAsync(1200, 900);
        await go();
        await CheckAsync(page, $"{name} (desktop)", faults);
        await PictureAsync(page, name, "desktop");

        await page.SetViewportSizeAsync(320, 800);
        // The header folds its menu a moment after the width has changed.
        await page.EvaluateAsync("new Promise((done) => setTimeout(done, 300))");
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > 320)
        {
            var wide = await page.EvaluateAsync<string>("[...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > 321 && !e.closest('.nhsuk-scroll__content, .app-chart-frame')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
            faults.AppendLine($"{name}: {width} pixels wide on a screen of 320: {wide}");
        }

        await CheckAsync(page, $"{name} (320 pixels)", faults);
        await PictureAsync(page, name, "320");
        page.Console -= Note;
        stopped.ForEach(text => faults.AppendLine($"{name}: {text}"));
    }

    private static async Task CheckAsync(IPage page, string name, StringBuilder faults)
    {
        foreach (var fault in await page.FaultsAsync())
        {
            faults.AppendLine($"{name}: {fault}");
        }
    }

    private static async Task PictureAsync(IPage page, string name, string width)
    {
        if (Pictures is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{(file is "" ? "home" : file)}-{width}.png"), FullPage = true });
        }
    }
}
