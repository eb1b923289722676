using System.Text.RegularExpressions;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Standalone;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>
/// A year of the awards in a browser: nominated without an account and without scripts, agreed to by a mailed link, checked and blinded by a secretary, judged with
/// the keyboard alone, decided, announced, and replayed from the ledger. On the demonstration of Standalone.
/// </summary>
[Collection(typeof(OneStandalone))]
public sealed partial class AwardJourneyTests(RunningStandalone standalone, Chromium chromium)
{
    private const string Category = "outstanding-staff-network";
    private const string Nominee = "Night Shift Network";
    private static readonly int Year = DateTime.UtcNow.Year + 3;
    private static readonly string Cycle = $"midas-{Year}";

    [Fact]
    public async Task A_year_of_the_awards_from_the_first_nomination_to_the_replay_of_its_result()
    {
        var secretary = await Visitor.InAsync(standalone, chromium, "awards-secretary", "Y60", javaScript: true);
        await SetUpAsync(secretary);
        await MoveToAsync(secretary, "open");

        await NominateAsync(Nominee, "nominator");
        await NominateAsync("Rainbow Network", "another.nominator");

        await MoveToAsync(secretary, "screening");
        await DeclareAsync(secretary, $"/awards/{Cycle}/nominations");
        await AdmitAllAsync(secretary);
        await AskJudgesAsync(secretary);
        await MoveToAsync(secretary, "judging");
        var judges = new[] { await JudgeAsync("panel-member"), await JudgeAsync("panel-chair") };
        await secretary.GoAsync($"/awards/{Cycle}/panels");
        await secretary.Page.Locator("main a[href^='/awards/panels/']").First.ClickAsync();
        await secretary.SeeAsync();
        await secretary.ChooseAsync("Give entries to judges", picture: "panel");

        foreach (var judge in judges)
        {
            await ScoreAsync(judge);
        }

        await MoveToAsync(secretary, "moderation");
        await DecideAsync();
        await MoveToAsync(secretary, "announced");
        await ReadAndReplayAsync(secretary);
        await ReadLastYearAsync(secretary);
        secretary.Leave();
    }

    private static async Task SetUpAsync(Visitor secretary)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await secretary.GoAsync("/awards");
        await secretary.ChooseAsync("Set up another year");
        await secretary.WriteAsync("year", $"{Year}");
        await secretary.WriteDateAsync("closes", today.AddDays(-1));
        await secretary.ChooseAsync("Set it up");
        (await secretary.TextAsync(".nhsuk-error-summary")).ShouldContain("close before it opens");
        await secretary.WriteDateAsync("closes", today.AddDays(30));
        await secretary.ChooseAsync("Set it up");
        secretary.ShouldBeAt($"/awards/{Cycle}");
    }

    /// <summary>First what would happen, then it happens.</summary>
    private static async Task MoveToAsync(Visitor secretary, string stage)
    {
        await secretary.GoAsync($"/awards/{Cycle}/stage?to={stage}", picture: $"stage-{stage}");
        (await secretary.TextAsync("table")).ShouldContain("Judges");
        await secretary.ChooseAsync("Move on");
        secretary.ShouldBeAt($"/awards/{Cycle}");
    }

    /// <summary>Somebody without an account and without scripts nominates; the nominee agrees.</summary>
    private async Task NominateAsync(string network, string mailbox)
    {
        var nominator = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript: false), javaScript: false);
        var (address, nominee) = ($"{mailbox}.{Guid.NewGuid():N}@demo.invalid", $"nominee.{Guid.NewGuid():N}@demo.invalid");
        await nominator.GoAsync($"/awards/{Cycle}/categories/{Category}");
        await nominator.ChooseAsync("Start now");
        await nominator.WriteAsync("name", "A colleague");
        await nominator.WriteAsync("email", address);
        await nominator.ChooseAsync("Send me the link");
        await nominator.GoAsync(await MailedLinkAsync(address, StartLink()));
        await nominator.ChooseAsync("Go on");
        await nominator.ChooseAsync("Start a nomination");

        await nominator.ChooseAsync("Who is nominated");
        await nominator.WriteAsync("name", network);
        await nominator.WriteAsync("email", nominee);
        await nominator.WriteAsync("title", "A voice for those who work at night");
        await nominator.Page.SelectOptionAsync("#organisation", "RRK");
        await nominator.ChooseAsync("Save and continue");

        await nominator.WriteAsync("text", Words(2000));
        await nominator.ChooseAsync("Save and continue");
        (await nominator.TextAsync(".nhsuk-error-summary")).ShouldContain("All of it is saved, but it has 2,000 words");

        foreach (var _ in (string[])["a", "b", "c", "d"])
        {
            await nominator.WriteAsync("text", $"{network} at University Hospitals Birmingham began to listen. {Words(110)}");
            await nominator.ChooseAsync("Save and continue");
        }

        await nominator.ChooseAsync("Check and submit");
        await nominator.ChooseAsync("Submit this nomination");
        await nominator.ShouldShowAsync("We have your nomination");

        var agreeing = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript: false), javaScript: false);
        await agreeing.GoAsync(await MailedLinkAsync(nominee, ConsentLink()));
        await agreeing.ChooseAsync("Save my answer");
        (await agreeing.TextAsync(".nhsuk-error-summary")).ShouldContain("Select whether you agree");
        await agreeing.MarkAsync("answer", "given");
        await agreeing.Page.CheckAsync("#publish");
        await agreeing.ChooseAsync("Save my answer");
        (await agreeing.TextAsync()).ShouldContain("You agreed.");
    }

    private static async Task DeclareAsync(Visitor visitor, string then)
    {
        await visitor.GoAsync(then);
        visitor.ShouldBeAt($"/awards/{Cycle}/interests");
        await visitor.Page.CheckAsync("#nothing");
        await visitor.ChooseAsync("Declare this");
        visitor.ShouldBeAt(then);
    }

    private static async Task AdmitAllAsync(Visitor secretary)
    {
        foreach (var nomination in await secretary.Page.Locator("main th a[href*='/screening']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            await secretary.GoAsync(nomination);
            await secretary.MarkAsync("decision", "refused");
            await secretary.ChooseAsync("Decide this");
            (await secretary.TextAsync(".nhsuk-error-summary")).ShouldContain("Say why");
            await secretary.MarkAsync("decision", "admitted");
            await secretary.ChooseAsync("Decide this", picture: "screening");
            await secretary.ChooseAsync("Take names and places out of what judges read", picture: "redaction");
            await secretary.WriteAsync("words", "listen");
            await secretary.ChooseAsync("Show what judges would read");
            (await secretary.TextAsync("#preview ~ p >> nth=1")).ShouldNotContain("Birmingham");
            await secretary.ChooseAsync("Confirm what judges read");
        }
    }

    private static async Task AskJudgesAsync(Visitor secretary)
    {
        await secretary.GoAsync($"/awards/{Cycle}/panels");
        await secretary.WriteAsync("title", "Panel for networks");
        await secretary.Page.CheckAsync($"[name=categories][value={Category}]");
        await secretary.WriteAsync("judgesPerEntry", "2");
        await secretary.ChooseAsync("Set up this panel");

        foreach (var role in (string[])["panel-member", "panel-chair"])
        {
            await secretary.Page.ClickAsync("summary:has-text('Add a judge')");
            await secretary.Page.SelectOptionAsync("#person", (await secretary.Page.Locator($"#person option:has-text('{role}@')").GetAttributeAsync("value"))!);
            await secretary.WriteAsync("employer", "Y60");
            await secretary.Page.SetCheckedAsync("#chair", role is "panel-chair");
            await secretary.ChooseAsync("Add this judge");
        }
    }

    /// <summary>Entries are given to those alone who have declared.</summary>
    private async Task<Visitor> JudgeAsync(string role)
    {
        var judge = await Visitor.InAsync(standalone, chromium, role, "Y60", javaScript: true);
        await DeclareAsync(judge, "/awards/judging");

        return judge;
    }

    /// <summary>A judge reads without a name, and scores without a mouse.</summary>
    private static async Task ScoreAsync(Visitor judge)
    {
        await judge.GoAsync("/awards/judging");

        while (await judge.Page.Locator(".nhsuk-task-list__item:has-text('To do') a").CountAsync() > 0)
        {
            await judge.PressAsync(await judge.Page.InnerTextAsync(".nhsuk-task-list__item:has-text('To do') a >> nth=0"));
            var text = await judge.TextAsync();
            text.ShouldNotContain("Night Shift");
            text.ShouldNotContain("Birmingham");

            foreach (var letter in (string[])["a", "b", "c", "d"])
            {
                var level = judge.Page.Locator($"input[name='score-{letter}'][value='3']");
                await judge.TabToAsync(await judge.Page.InnerTextAsync($"label[for='{await judge.Page.GetAttributeAsync($"input[name='score-{letter}'] >> nth=0", "id")}']"));
                await judge.Page.Keyboard.PressAsync("Space");

                for (var pressed = 0; pressed < 3; pressed++)
                {
                    await judge.Page.Keyboard.PressAsync("ArrowDown");
                }

                (await level.IsCheckedAsync()).ShouldBeTrue($"arrow keys choose the score of {letter}");
            }

            await judge.PressAsync("Save and submit my scores");
        }

        (await judge.TextAsync()).ShouldContain("You have scored all of them.");
        judge.Leave();
    }

    private async Task DecideAsync()
    {
        var chair = await Visitor.InAsync(standalone, chromium, "panel-chair", "Y60", javaScript: true);
        await chair.GoAsync($"/awards/{Cycle}/results/{Category}", picture: "award-results");
        var first = (await chair.Page.Locator("#entry option").Nth(1).GetAttributeAsync("value"))!;
        await chair.ChooseAsync("Record this decision");
        (await chair.TextAsync(".nhsuk-error-summary")).ShouldContain("Select an entry");

        foreach (var outcome in (string[])["shortlisted", "winner"])
        {
            await chair.Page.SelectOptionAsync("#entry", first);
            await chair.MarkAsync("outcome", outcome);
            await chair.WriteAsync("reason", "The panel was of one mind.");
            await chair.ChooseAsync("Record this decision");
        }

        await chair.ChooseAsync("Begin the meeting of the panel", picture: "meeting");
        await chair.WriteAsync("minute", "All entries were talked about.");
        await chair.ChooseAsync("Add to the minute");
        await chair.ChooseAsync("End the meeting");
        chair.Leave();
    }

    private async Task ReadAndReplayAsync(Visitor secretary)
    {
        var anyone = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript: true), javaScript: true);
        await anyone.GoAsync($"/awards/{Cycle}/winners");
        (await anyone.TextAsync("main ul")).ShouldContain("University Hospitals Birmingham");
        await anyone.GoAsync("/awards/practice");
        anyone.Leave();

        await secretary.GoAsync($"/awards/{Cycle}/ledger/{Category}");
        await secretary.ChooseAsync("Replay it from the scores", picture: "ledger");
        (await secretary.TextAsync("#replay")).ShouldContain("The replay gives the same result.");
        await secretary.GoAsync($"/awards/{Cycle}/fairness");
    }

    /// <summary>120 nominations and 14 judges of the demonstration: a category in the order of its calibrated scores.</summary>
    private static async Task ReadLastYearAsync(Visitor secretary)
    {
        var lastYear = $"midas-{DateTime.UtcNow.Year - 1}";
        await secretary.GoAsync($"/awards/{lastYear}/interests");
        await secretary.Page.CheckAsync("#nothing");
        await secretary.ChooseAsync("Declare this");

        await secretary.GoAsync($"/awards/{lastYear}/results/changemaker", picture: "award-calibrated");
        (await secretary.Page.Locator("main tbody tr").CountAsync()).ShouldBe(24);
        (await secretary.TextAsync("main tbody tr >> nth=0")).ShouldContain("Winner");
        (await secretary.Page.TextContentAsync("main details"))!.ShouldContain("Judges differ by more than chance");
    }

    private async Task<string> MailedLinkAsync(string mailbox, Regex link)
    {
        using var http = new HttpClient { BaseAddress = standalone.Process.Address };
        var found = "";
        await Eventually.IsTrueAsync("the link is mailed", TimeSpan.FromSeconds(30), async () =>
        {
            var mail = (await http.GetStringAsync("/development/mail", TestContext.Current.CancellationToken)).Split(mailbox);
            found = mail.Skip(1).Select(after => link.Match(after)).FirstOrDefault(match => match.Success)?.Value ?? "";

            return found.Length > 0;
        });

        return found;
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    [GeneratedRegex("/awards/start/[A-Za-z0-9_-]+")]
    private static partial Regex StartLink();

    [GeneratedRegex("/awards/consent/[A-Za-z0-9_-]+")]
    private static partial Regex ConsentLink();
}
