using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>Entries that are merged, withdrawn, handed in anew, or whose redaction is emptied; and old links to what one may not meet any more.</summary>
public sealed class ItemTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_that_a_hidden_one_was_merged_into_is_hidden_with_it()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 2);
        var (judge, organiser) = (await panel.WithJudgeAsync(1, "RRK"), app.ClientNamed("close to RRK", "awards-secretary:Y60"));
        await panel.WithJudgeAsync(2);
        await (await organiser.Put($"{Api}/interests/{panel.Key}", new { organisations = new[] { "RRK" } })).Ok();
        var (goesOn, hidden) = (await panel.WithEntryAsync("RXK"), await panel.WithEntryAsync("RRK"));
        await panel.AssignAsync();
        (await judge.Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(1);
        (await organiser.Get($"{Api}/nominations?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(1);

        await (await app.Secretary.PostToAny($"{Api}/nominations/{hidden.Id}/merging", new { into = goesOn.Id })).Ok();

        (await judge.Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
        (await judge.GetAsync($"{Api}/scores/{goesOn.Code}?cycle={panel.Key}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await organiser.Get($"{Api}/nominations?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
        (await organiser.GetAsync($"{Api}/nominations/{goesOn.Id}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await panel.AssignAsync())["pairs"]!.AsArray().Select(pair => pair!["judge"]!.GetValue<int>()).ShouldBe([2], "and nobody waits for the one who must not meet it");
    }

    [Fact]
    public async Task A_nominee_handed_in_anew_stays_hidden_from_a_judge_who_gave_their_first_entry_back()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 2);
        var judge = await panel.WithJudgeAsync(1);
        await panel.WithJudgeAsync(2);
        var first = await panel.WithEntryAsync("RXK", name: "Synthetic Nominee");
        await panel.AssignAsync();
        (await judge.Send(HttpMethod.Post, $"{Api}/scores/{first.Code}/conflict?cycle={panel.Key}", new { reason = "I know them." })).EnsureSuccessStatusCode();
        await SetAsync(first, n => n.State = NominationState.Withdrawn);

        var again = await panel.WithEntryAsync("RXK", name: "Nominee, Synthetic");
        var assigned = await panel.AssignAsync();

        assigned["pairs"]!.AsArray().Select(pair => pair!["judge"]!.GetValue<int>()).ShouldBe([2]);
        await SameAsync(judge, $"{Api}/scores/{again.Code}?cycle={panel.Key}", judge, $"{Api}/scores/ZZZZ?cycle={panel.Key}");
        (await judge.Get($"{Api}/interests/{panel.Key}"))["people"]!.AsArray().ShouldBeEmpty("it would tell them the name");
    }

    [Theory]
    [InlineData(NominationState.Withdrawn)]
    [InlineData(NominationState.Merged)]
    [InlineData(NominationState.Refused)]
    public async Task An_entry_that_left_answers_its_judge_like_none(object left)
    {
        var (panel, judge, entry) = await JudgedAsync();

        await SetAsync(entry, n => n.State = (NominationState)left);

        await SameAsync(judge, $"{Api}/scores/{entry.Code}?cycle={panel.Key}", judge, $"{Api}/scores/ZZZZ?cycle={panel.Key}");
        (await judge.Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_link_from_before_an_interest_was_declared_leads_nowhere_afterwards()
    {
        var (panel, judge, entry) = await JudgedAsync();

        await (await judge.Put($"{Api}/interests/{panel.Key}", new { organisations = new[] { "RXK" } }, "*")).Ok();

        await SameAsync(judge, $"{Api}/scores/{entry.Code}?cycle={panel.Key}", judge, $"{Api}/scores/ZZZZ?cycle={panel.Key}");
    }

    [Theory]
    [InlineData("/scores/{0}?cycle={1}")]
    [InlineData("/scores/{0}/attachments/1?cycle={1}")]
    [InlineData("/queue?cycle={1}")]
    [InlineData("/meetings?cycle={1}")]
    [InlineData("/meetings/{2}")]
    public async Task A_judge_who_left_the_panel_finds_what_a_stranger_finds(string path)
    {
        var (panel, judge, entry) = await JudgedAsync();
        await panel.MoveToAsync(CycleStage.Moderation);
        var meeting = (await app.Secretary.Post($"{Api}/meetings", new { cycle = panel.Key, category = "changemaker" })).Id();
        var stranger = app.ClientNamed($"stranger to {panel.Key}", "panel-member:Y60");
        await (await stranger.Put($"{Api}/interests/{panel.Key}", new { nothing = true })).Ok();
        var leaving = (await app.Secretary.Get($"{Api}/panels/{panel.Id}"))["judges"]![0]!.Id();

        await (await app.Secretary.DeleteAsync($"{Api}/panels/{panel.Id}/judges/{leaving}", Ct)).Ok();

        var asked = Api + string.Format(null, path, entry.Code, panel.Key, meeting);
        await SameAsync(judge, asked, stranger, asked);
    }

    [Fact]
    public async Task Judges_never_fall_back_to_the_original_where_a_redaction_is_empty_or_gone()
    {
        var (panel, judge, entry) = await JudgedAsync();
        string[] original = ["What was done", "We did it together.", "It lasted."];
        var confirmed = entry.Redaction!;

        foreach (var emptied in new[] { confirmed with { Texts = new Dictionary<string, string>() }, confirmed with { Texts = new Dictionary<string, string> { ["title"] = "", ["a"] = "" } } })
        {
            await SetAsync(entry, n => n.Redaction = emptied);
            var seen = (await judge.Get($"{Api}/scores/{entry.Code}?cycle={panel.Key}")).ToJsonString() + (await judge.Get($"{Api}/queue?cycle={panel.Key}")).ToJsonString()
                + (await app.Secretary.Get($"{Api}/panels/{panel.Id}/assignments")).ToJsonString();
            original.ShouldAllBe(text => !seen.Contains(text));
        }

        await SetAsync(entry, n => n.Redaction = null);

        await SameAsync(judge, $"{Api}/scores/{entry.Code}?cycle={panel.Key}", judge, $"{Api}/scores/ZZZZ?cycle={panel.Key}");
    }

    [Fact]
    public async Task A_redaction_is_not_emptied_by_saying_nothing()
    {
        var (_, _, entry) = await JudgedAsync();

        await (await app.Secretary.Put($"{Api}/nominations/{entry.Id}/redaction", new { }, "*")).Refused(HttpStatusCode.UnprocessableEntity, "passages-missing");

        (await app.InDatabaseAsync(async db => (await db.Nominations.FindAsync([entry.Id], Ct))!.Redaction!.Texts["a"])).ShouldBe("[name] did it.");
    }

    /// <summary>A panel of one judge with one entry of RXK that is theirs.</summary>
    private async Task<(GivenPanel Panel, HttpClient Judge, Nomination Entry)> JudgedAsync()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 1);
        var judge = await panel.WithJudgeAsync(1);
        var entry = await panel.WithEntryAsync("RXK");
        await panel.AssignAsync();
        (await judge.GetAsync($"{Api}/scores/{entry.Code}?cycle={panel.Key}", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        return (panel, judge, entry);
    }

    private Task<int> SetAsync(Nomination nomination, Action<Nomination> change) => app.InDatabaseAsync(async db =>
    {
        change((await db.Nominations.FindAsync([nomination.Id], Ct))!);

        return await db.SaveChangesAsync(Ct);
    });

    private static async Task SameAsync(HttpClient one, string path, HttpClient another, string other)
    {
        static async Task<string> SeenAsync(HttpClient client, string path)
        {
            using var response = await client.GetAsync(path, Ct);
            var body = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!.AsObject();
            body.Remove("requestId");

            return $"{(int)response.StatusCode} {response.Headers.ETag} {response.Content.Headers.ContentType} {body.ToJsonString()}";
        }

        (await SeenAsync(one, path)).ShouldBe(await SeenAsync(another, other));
    }
}
