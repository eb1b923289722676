using System.Net;
using System.Text.Json.Nodes;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests.Judging;

/// <summary>What judges write for the nominators goes through the hands of a secretary.</summary>
public sealed class FeedbackTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;
    private const string First = "You listened to the night shift.";
    private const string Second = "Say more about what changed.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secretary_reads_what_submitted_judges_wrote_without_their_names()
    {
        var (panel, _, entry, _) = await GivenAsync();

        var check = await app.Secretary.Get(CheckOf(entry));

        (check.Text("entry"), check.Text("state"), check.Text("text")).ShouldBe((entry.Code, "open", null));
        check["texts"]!.AsArray().Select(text => text!.GetValue<string>()).ShouldBe([First, Second], ignoreOrder: true);
        check.ToJsonString().ShouldNotContain("udge");
        var line = (await app.Secretary.Get($"{Api}/feedback-checks?cycle={panel.Key}&category=changemaker"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (line.Text("entry"), line.Text("state"), line["texts"]!.GetValue<int>()).ShouldBe((entry.Code, "open", 2));
        (await app.Secretary.Get($"{Api}/feedback-checks?cycle={panel.Key}&category=inclusive-leadership"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Secretary.Get($"{Api}/nominations/{entry.Id}"))["mayDo"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("checkFeedback");
    }

    [Fact]
    public async Task The_order_of_the_texts_does_not_tell_who_wrote_which()
    {
        var (_, _, one, _) = await GivenAsync();
        var (_, _, other, _) = await GivenAsync(turned: true);

        string[] Ordered(JsonObject check, Nomination entry) => [.. check["texts"]!.AsArray().Select(text => text!.GetValue<string>()).OrderBy(text => EdiRegion.Awards.Judging.Shuffle.Key(entry.Code, text), StringComparer.Ordinal)];
        foreach (var entry in (Nomination[])[one, other])
        {
            var check = await app.Secretary.Get(CheckOf(entry));
            check["texts"]!.AsArray().Select(text => text!.GetValue<string>()).ShouldBe(Ordered(check, entry));
        }
    }

    [Fact]
    public async Task Nominators_read_the_released_text_after_the_announcement_and_nothing_before()
    {
        var (panel, _, entry, nominator) = await GivenAsync();
        var path = $"{Api}/nominations/{entry.Id}/feedback";

        await (await CheckAsync(entry, new { text = "You listened. Say more of what changed.", release = true })).Ok();
        await (await nominator.GetAsync(path, Ct)).Refused(HttpStatusCode.Conflict, "not-in-this-stage");
        (await nominator.Get($"{Api}/nominations/{entry.Id}")).ToJsonString().ShouldNotContain("You listened");
        (await nominator.Get($"{Api}/nominations/{entry.Id}")).ToJsonString().ShouldNotContain("feedback");
        await panel.MoveToAsync(CycleStage.Announced);

        (await nominator.Get(path)).Text("text").ShouldBe("You listened. Say more of what changed.");
        var check = await (await CheckAsync(entry, new { text = "Another thought." })).Ok();
        (check.Text("state"), check.Text("releasedAt")).ShouldBe(("draft", null));
        (await nominator.Get(path)).Text("text").ShouldBeNull();
    }

    [Fact]
    public async Task A_text_that_no_secretary_released_reaches_nobody()
    {
        var (panel, _, entry, nominator) = await GivenAsync();
        await (await CheckAsync(entry, new { text = "Half a thou" })).Ok();
        await panel.MoveToAsync(CycleStage.Announced);

        var feedback = await nominator.Get($"{Api}/nominations/{entry.Id}/feedback");

        feedback.Text("text").ShouldBeNull();
        feedback.ToJsonString().ShouldNotContain("Half a thou");
        feedback.ToJsonString().ShouldNotContain(First);
    }

    [Fact]
    public async Task Of_two_secretaries_the_second_is_told_that_there_is_another_version()
    {
        var (panel, _, entry, _) = await GivenAsync();
        var other = await SecretaryAsync(panel, "second secretary", new { nothing = true });
        var tag = (await app.Secretary.Get(CheckOf(entry))).Text("eTag");
        await (await app.Secretary.Put(CheckOf(entry), new { text = "Mine." })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");

        await (await app.Secretary.Put(CheckOf(entry), new { text = "Mine.", release = true }, tag)).Ok();
        await (await other.Put(CheckOf(entry), new { text = "Theirs.", release = true }, tag)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");

        (await other.Get(CheckOf(entry))).Text("text").ShouldBe("Mine.");
    }

    [Fact]
    public async Task A_text_to_be_released_has_to_be_there_and_not_too_long()
    {
        var (_, _, entry, _) = await GivenAsync();

        await (await CheckAsync(entry, new { text = " ", release = true })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await (await CheckAsync(entry, new { text = new string('x', 4_001) })).Refused(HttpStatusCode.UnprocessableEntity, "text-too-long");

        (await app.Secretary.Get(CheckOf(entry))).Text("state").ShouldBe("open");
    }

    [Theory]
    [InlineData(nameof(CycleStage.Screening))]
    [InlineData(nameof(CycleStage.Judging))]
    public async Task As_long_as_judges_write_nothing_is_checked(string stage)
    {
        var (panel, _, entry, _) = await GivenAsync();
        await panel.MoveToAsync(Enum.Parse<CycleStage>(stage));

        await (await app.Secretary.GetAsync(CheckOf(entry), Ct)).Refused(HttpStatusCode.Conflict, "not-in-this-stage");
        await (await CheckAsync(entry, new { text = "Early." })).Refused(HttpStatusCode.Conflict, "not-in-this-stage");
        await (await app.Secretary.GetAsync($"{Api}/feedback-checks?cycle={panel.Key}", Ct)).Refused(HttpStatusCode.Conflict, "not-in-this-stage");
    }

    [Fact]
    public async Task A_walled_off_secretary_finds_no_such_entry_and_another_one_releases()
    {
        var (panel, _, entry, _) = await GivenAsync();
        var walled = await SecretaryAsync(panel, "walled off secretary", new { organisations = new[] { "RXK" } });

        await (await walled.GetAsync(CheckOf(entry), Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        await (await walled.Put(CheckOf(entry), new { text = "Praise.", release = true }, "*")).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        (await walled.Get($"{Api}/feedback-checks?cycle={panel.Key}"))["items"]!.AsArray().ShouldBeEmpty();
        (await (await CheckAsync(entry, new { text = "Praise.", release = true })).Ok()).Text("state").ShouldBe("released");
    }

    [Fact]
    public async Task A_secretary_declares_before_any_list()
    {
        var (panel, _, _, _) = await GivenAsync();

        await (await app.ClientNamed($"new secretary {panel.Id}", "awards-secretary:Y60").GetAsync($"{Api}/feedback-checks?cycle={panel.Key}", Ct)).Refused(HttpStatusCode.Conflict, "declare-first");
    }

    [Fact]
    public async Task When_a_judge_turns_out_to_be_in_conflict_the_text_is_checked_again()
    {
        var (_, judges, entry, _) = await GivenAsync();
        await (await CheckAsync(entry, new { text = First, release = true })).Ok();

        (await judges[0].Send(HttpMethod.Post, $"{Api}/scores/{entry.Code}/conflict?cycle={entry.Cycle}", new { reason = "A friend." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var check = await app.Secretary.Get(CheckOf(entry));
        (check.Text("state"), check.Text("text")).ShouldBe(("draft", First));
        check["texts"]!.AsArray().Select(text => text!.GetValue<string>()).ShouldBe([Second]);
    }

    [Fact]
    public async Task What_left_the_running_gets_no_feedback()
    {
        var (panel, _, _, _) = await GivenAsync();
        var refused = await panel.WithEntryAsync(change: n => n.State = NominationState.Refused);

        await (await app.Secretary.GetAsync(CheckOf(refused), Ct)).Refused(HttpStatusCode.Conflict, "not-admitted");
    }

    [Fact]
    public async Task An_erased_nomination_keeps_no_feedback()
    {
        var (panel, _, entry, _) = await GivenAsync();
        await (await CheckAsync(entry, new { text = "About somebody.", release = true })).Ok();
        await panel.MoveToAsync(CycleStage.Announced);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/nominations/{entry.Id}/erasure") { Content = System.Net.Http.Json.JsonContent.Create(new { reason = "Asked for." }) };
        request.Headers.TryAddWithoutValidation("If-Match", (await app.Secretary.Get($"{Api}/nominations/{entry.Id}")).Text("eTag"));

        await (await app.Secretary.SendAsync(request, Ct)).Ok();

        var check = await app.Secretary.Get(CheckOf(entry));
        (check.Text("text"), check["texts"]!.AsArray().Count).ShouldBe((null, 0));
    }

    private static string CheckOf(Nomination entry) => $"{Api}/nominations/{entry.Id}/feedback-check";

    private async Task<HttpResponseMessage> CheckAsync(Nomination entry, object body) =>
        await app.Secretary.Put(CheckOf(entry), body, (await app.Secretary.Get($"{Api}/nominations/{entry.Id}")).Text("eTag"));

    private static async Task<HttpClient> SecretaryAsync(GivenPanel panel, string name, object interests)
    {
        var client = panel.App.ClientNamed($"{name} {panel.Id}", "awards-secretary:Y60");
        await (await client.Put($"{Api}/interests/{panel.Key}", interests)).Ok();

        return client;
    }

    /// <summary>An entry that three judges read: two submitted feedback, one only began. The panels meet now.</summary>
    private async Task<(GivenPanel Panel, HttpClient[] Judges, Nomination Entry, HttpClient Nominator)> GivenAsync(bool turned = false)
    {
        var panel = await GivenPanel.InAsync(app);
        HttpClient[] judges = [await panel.WithJudgeAsync(1), await panel.WithJudgeAsync(2), await panel.WithJudgeAsync(3)];
        var nominator = $"nominator {panel.Id}";
        var entry = await panel.WithEntryAsync(change: n => n.NominateBy([new("A nominator", null, nominator, app.Clock.GetUtcNow())]));
        await panel.AssignAsync();
        var texts = turned ? [Second, First, "Never finished."] : (string[])[First, Second, "Never finished."];

        foreach (var (judge, text) in judges.Zip(texts))
        {
            await (await judge.Put($"{Api}/scores/{entry.Code}?cycle={panel.Key}", new { feedback = text }, "*")).Ok();
        }

        await panel.ScoreAsync(judges[0], entry.Code, 3);
        await panel.ScoreAsync(judges[1], entry.Code, 2);
        await panel.MoveToAsync(CycleStage.Moderation);

        return (panel, judges, entry, app.ClientNamed(nominator, "trust-lead:RJE"));
    }
}
