using System.Diagnostics;
using System.Text.RegularExpressions;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Standalone;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>
/// A self-assessment in a browser: the region asks, a trust answers page by page, leaves and comes back, has a colleague answer a section by a link, submits; a
/// second person signs off, the system moderates, the region sees it. On the demonstration of Standalone.
/// </summary>
[Collection(typeof(OneStandalone))]
public sealed partial class AssessmentJourneyTests(RunningStandalone standalone, Chromium chromium)
{
    private int _fields;

    [Theory]
    [InlineData("RRK", "QHL", "2027-28", true)]
    [InlineData("RJE", "QNC", "2028-29", false)]
    public async Task A_trust_assesses_itself_its_system_moderates_and_the_region_sees_it_within_a_second(string ods, string system, string year, bool javaScript)
    {
        var home = $"/assessments/{ods}/wrei/{year}";
        var analyst = await Visitor.InAsync(standalone, chromium, "region-analyst", "Y60", javaScript);
        var lead = await Visitor.InAsync(standalone, chromium, "trust-lead", ods, javaScript);
        await OpenRoundAsync(analyst, ods, year);
        await lead.GoAsync("/assessments");
        await lead.FollowAsync(home);

        var sections = await lead.Page.Locator(".nhsuk-task-list a[href*='/sections/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        sections.Length.ShouldBe(9);
        await AnswerAsync(lead, sections[..3]);
        await AnswerOnAndLeaveAsync(lead, sections[3]);
        lead.Leave();

        lead = await Visitor.InAsync(standalone, chromium, "trust-lead", ods, javaScript);
        await lead.GoAsync(home, picture: "assessment");
        (await lead.TextAsync()).ShouldContain("Answered");
        await AnswerAsync(lead, sections[4..8]);
        await DelegateAsync(lead, sections[8], javaScript);
        await lead.GoAsync(home);
        await lead.ChooseAsync("Check answers and submit");
        await lead.ChooseAsync("Submit for sign-off");
        (await lead.TextAsync()).ShouldContain("Waiting for sign-off");
        await ProposeAsync(lead, ods, home, year);
        lead.Leave();

        await SignOffAsync(await Visitor.InAsync(standalone, chromium, "trust-approver", ods, javaScript), home);
        await ShownWithinASecondAsync(analyst, year);
        await ModerateAsync(await Visitor.InAsync(standalone, chromium, "system-lead", system, javaScript), home);
        await analyst.GoAsync($"/assessments/results?questionnaire=wrei&period={year}", picture: "results");
        (await analyst.TextAsync()).ShouldContain("Moderated");
        analyst.Leave();

        TestContext.Current.TestOutputHelper?.WriteLine($"WREI: {sections.Length + 2} pages, {_fields} fields");
    }

    [Fact]
    public async Task A_section_is_answered_with_the_keyboard_alone()
    {
        var lead = await Visitor.InAsync(standalone, chromium, "trust-lead", "RRK", javaScript: true);
        await lead.GoAsync("/assessments/RRK/wrei/2026-27/sections/outcome-9");

        foreach (var question in await lead.Page.Locator("input[type=radio][name^='level-'][value='0']").AllAsync())
        {
            var name = await question.GetAttributeAsync("name");
            await lead.TabToAsync(await lead.Page.InnerTextAsync($"label[for='{await question.GetAttributeAsync("id")}']"));
            await lead.Page.Keyboard.PressAsync("Space");
            (await lead.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe(name);
            await lead.Page.Keyboard.PressAsync("Tab");
        }

        await lead.PressAsync("Save and check answers");
        await lead.ShouldShowAsync("Check answers and submit");
        lead.Leave();
    }

    private static async Task OpenRoundAsync(Visitor analyst, string ods, string year)
    {
        await analyst.GoAsync("/assessments/rounds");
        await analyst.ChooseAsync("Open a round");
        await analyst.WriteAsync("period", year);
        await analyst.Page.SelectOptionAsync("#questionnaire", "wrei");
        await analyst.WriteAsync("organisations", ods);
        await analyst.ChooseAsync("Open this round");
        (await analyst.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await analyst.WriteAsync("title", $"WREI {year}, {ods}");
        await analyst.ChooseAsync("Open this round");
        await analyst.ShouldShowAsync($"WREI {year}, {ods}");
    }

    /// <summary>Level 1 today, level 2 in a year, and a sentence, for every question; from page to page.</summary>
    private async Task AnswerAsync(Visitor lead, string[] sections)
    {
        await lead.GoAsync(sections[0]);

        foreach (var section in sections)
        {
            lead.ShouldBeAt(section);
            await FillAsync(lead);
            await lead.ChooseAsync("Save and continue");
        }
    }

    private async Task AnswerOnAndLeaveAsync(Visitor lead, string section)
    {
        lead.ShouldBeAt(section);
        await FillAsync(lead);
        await lead.ChooseAsync("Save and come back later");
    }

    private async Task FillAsync(Visitor visitor)
    {
        foreach (var level in await visitor.Page.Locator("input[type=radio][name^='level-'][value='1']").AllAsync())
        {
            await level.CheckAsync();
            _fields++;
        }

        foreach (var target in await visitor.Page.Locator("select[name^='target-']").AllAsync())
        {
            await target.SelectOptionAsync("2");
            _fields++;
        }

        foreach (var comment in await visitor.Page.Locator("textarea[name^='comment-']").AllAsync())
        {
            await comment.FillAsync("Written down in the people plan.");
            _fields++;
        }
    }

    /// <summary>A colleague without an account gets a link by mail to one section; once they have done, it is over.</summary>
    private async Task DelegateAsync(Visitor lead, string section, bool javaScript)
    {
        await lead.GoAsync(section);
        await lead.ChooseAsync("Ask a colleague to answer this section");
        await lead.WriteAsync("email", "not an address");
        await lead.ChooseAsync("Send the link");
        (await lead.TextAsync(".nhsuk-error-summary")).ShouldContain("e-mail address");
        var mailbox = $"colleague.{Guid.NewGuid():N}@demo.invalid";
        await lead.WriteAsync("name", "Head of resourcing");
        await lead.WriteAsync("email", mailbox);
        await lead.ChooseAsync("Send the link");

        var colleague = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript), javaScript);
        var link = await MailedLinkAsync(mailbox);
        await colleague.GoAsync(link);
        await FillAsync(colleague);
        await colleague.ChooseAsync("Save");
        await colleague.ChooseAsync("Save and say that I have done");
        await colleague.ShouldShowAsync("Thank you");
        await colleague.GoAsync(link);
        (await colleague.TextAsync()).ShouldContain("does not work any more");
        colleague.Leave();
    }

    private async Task<string> MailedLinkAsync(string mailbox)
    {
        using var http = new HttpClient { BaseAddress = standalone.Process.Address };
        var link = "";
        await Eventually.IsTrueAsync("the link is mailed", TimeSpan.FromSeconds(30), async () =>
        {
            var mail = (await http.GetStringAsync("/development/mail", TestContext.Current.CancellationToken)).Split(mailbox);
            link = mail.Skip(1).Select(after => Link().Match(after)).FirstOrDefault(match => match.Success)?.Value ?? "";

            return link.Length > 0;
        });

        return link;
    }

    /// <summary>The first gap becomes an action of the plan, which each side leads to.</summary>
    private static async Task ProposeAsync(Visitor lead, string ods, string home, string year)
    {
        await lead.Page.Locator("button:has-text('Propose an action')").First.ClickAsync();
        var action = lead.Page.Locator($"main a[href^='/plans/{ods}/{year}/actions/']").First;
        await Eventually.IsTrueAsync("the plan has taken the action up", TimeSpan.FromSeconds(30), async () =>
        {
            await lead.OpenAsync(home);

            return await action.CountAsync() > 0;
        });
        await lead.FollowAsync((await action.GetAttributeAsync("href"))!);
        (await lead.TextAsync()).ShouldContain("aiming for 2");
        await lead.FollowAsync(home);
    }

    private static async Task SignOffAsync(Visitor approver, string home)
    {
        await approver.GoAsync(home);
        await approver.ChooseAsync("Read and sign off");
        await approver.ChooseAsync("Send back");
        (await approver.TextAsync(".nhsuk-error-summary")).ShouldContain("Say what should be looked at again");
        await approver.ChooseAsync("Sign off this assessment");
        (await approver.TextAsync()).ShouldContain("Signed off");
        approver.Leave();
    }

    private static async Task ShownWithinASecondAsync(Visitor analyst, string year)
    {
        var since = Stopwatch.StartNew();
        await Eventually.IsTrueAsync("the region sees it", TimeSpan.FromSeconds(30), async () =>
        {
            await analyst.OpenAsync($"/assessments/results?questionnaire=wrei&period={year}");

            return (await analyst.TextAsync()).Contains("1 of 1 organisation signed off", StringComparison.Ordinal);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"Seen by the region after {since.ElapsedMilliseconds} ms");
        await analyst.SeeAsync();
    }

    private static async Task ModerateAsync(Visitor above, string home)
    {
        await above.GoAsync(home);
        await above.ChooseAsync("Moderate");
        var first = above.Page.Locator("select[name^='level-']").First;
        var question = (await first.GetAttributeAsync("name"))!["level-".Length..];
        await first.SelectOptionAsync("0");
        await above.ChooseAsync("Save and complete the moderation");
        (await above.TextAsync(".nhsuk-error-summary")).ShouldContain("say why");
        await above.WriteAsync($"reason-{question}", "Nothing of it could be shown.");
        await above.ChooseAsync("Save and complete the moderation");
        (await above.TextAsync()).ShouldContain("Where others see it differently");
        above.Leave();
    }

    [GeneratedRegex("/assessments/slices/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
