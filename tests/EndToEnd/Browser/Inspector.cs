using System.Text;
using EdiRegion.TestKit.Browser;
using Microsoft.Playwright;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>
/// Looks at every page of a journey: nothing for axe to report, nothing wider than a screen of 320 pixels, nothing the browser complains of.
/// With EDI_SCREENSHOTS set to a folder, pictures are kept there.
/// </summary>
internal sealed class Inspector
{
    private const string Kind = "location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#').replace(/[0-9]+/g, '#') + ['.nhsuk-error-summary', '.nhsuk-notification-banner', '.nhsuk-inset-text'].map(part => document.querySelector(part) ? part : '')";

    private const string Width = "document.documentElement.scrollWidth";

    private const string Widest = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest('.nhsuk-scroll__content')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join(' | ')";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("EDI_SCREENSHOTS");
    private readonly StringBuilder _faults = new();
    private readonly HashSet<string> _seen = [];
    private readonly IPage _page;

    internal Inspector(IPage page)
    {
        _page = page;
        page.Console += (_, message) =>
        {
            // An error page is answered with its status, which the browser notes too.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status", StringComparison.Ordinal))
            {
                _faults.AppendLine($"{page.Url}: {message.Text}");
            }
        };
    }

    /// <summary>Looks at a page; of several that differ in a number or an identity alone, and not in what they report, at the first.</summary>
    internal async Task LookAsync(string? picture = null)
    {
        var title = await _page.TitleAsync();

        if (!_seen.Add(await _page.EvaluateAsync<string>(Kind)) && (picture is null || Pictures is null))
        {
            return;
        }

        foreach (var fault in await _page.FaultsAsync())
        {
            _faults.AppendLine($"{title}: {fault}");
        }

        if (picture is not null && Pictures is { Length: > 0 } folder)
        {
            await _page.SetViewportSizeAsync(1000, 1300);
            await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture}.png") });
        }

        await _page.SetViewportSizeAsync(320, 800);

        // The header folds its menu a moment after the width has changed.
        var width = await _page.EvaluateAsync<int>(Width);

        for (var tries = 0; width > 320 && tries < 50; tries++)
        {
            await Task.Delay(100);
            width = await _page.EvaluateAsync<int>(Width);
        }

        if (width > 320)
        {
            _faults.AppendLine($"{title}: {width} pixels wide on a screen of 320: {await _page.EvaluateAsync<string>(Widest)}");
        }

        await _page.SetViewportSizeAsync(1200, 900);
    }

    internal void ShouldHaveNothingToReport() => _faults.ToString().ShouldBeEmpty();
}
