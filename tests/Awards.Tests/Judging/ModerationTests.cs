using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests.Judging;

public sealed class ModerationTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    [Fact]
    public async Task Results_show_raw_weighted_and_calibrated_with_an_interval_and_what_to_talk_about()
    {
        var (panel, _, entries) = await GivenAsync();

        var (results, _) = await panel.ResultsAsync();

        results["ranked"]!.GetValue<bool>().ShouldBeTrue();
        results["entries"]!.AsArray().Select(e => e!["order"]!.GetValue<int>()).ShouldBe([1, 2, 3, 4]);
        results["entries"]!.AsArray()[0]!.Text("entry").ShouldBe(entries[3].Code);
        results["entries"]!.AsArray().ShouldAllBe(e => e!["raw"] != null && e!["weighted"] != null && e!["calibrated"] != null && e!["low"] != null && e!["high"] != null);
        results["talkAbout"]!.AsArray().ShouldContain(t => t!.Text("kind") == "disagreement" && t!.Text("entry") == entries[0].Code);
        results["steps"]!.AsArray().Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_decision_needs_the_version_it_was_made_from_and_of_two_at_once_one_wins()
    {
        var (panel, _, entries) = await GivenAsync();
        var other = app.ClientNamed("second secretary", "awards-secretary:Y60");
        await (await other.Put($"{Api}/interests/{panel.Key}", new { nothing = true })).Ok();
        var (_, tag) = await panel.ResultsAsync();

        var both = await Task.WhenAll(panel.DecideAsync(entries[3].Code, "winner", tag), panel.DecideAsync(entries[2].Code, "winner", tag, other));

        both.Count(r => r.StatusCode is HttpStatusCode.OK).ShouldBe(1);
        await both.Single(r => r.StatusCode is not HttpStatusCode.OK).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        (await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker"))["lines"]!.AsArray().Count(l => l!.Text("kind") == "decided").ShouldBe(1);
    }

    [Fact]
    public async Task The_frozen_rules_bound_how_many_win_and_are_commended()
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();

        await (await panel.DecideAsync(entries[2].Code, "winner", (await panel.ResultsAsync()).Tag)).Refused(HttpStatusCode.UnprocessableEntity, "winner-decided");
        await (await panel.DecideAsync("ZZZZ", "winner", (await panel.ResultsAsync()).Tag)).Refused(HttpStatusCode.UnprocessableEntity, "entry-unknown");
        await (await panel.DecideAsync(entries[2].Code, "champion", (await panel.ResultsAsync()).Tag)).Refused(HttpStatusCode.UnprocessableEntity, "choice-unknown");
    }

    [Fact]
    public async Task A_meeting_takes_up_entries_hears_motions_counts_votes_and_keeps_a_minute()
    {
        var (panel, judges, entries) = await GivenAsync();
        var chair = await panel.WithJudgeAsync(9, chair: true);
        var meeting = await chair.Post($"{Api}/meetings", new { cycle = panel.Key, category = "changemaker" });
        var path = $"{Api}/meetings/{meeting.Id()}";
        meeting["agenda"]!.AsArray()[0]!.Text("entry").ShouldBe(entries[0].Code);

        await chair.Post($"{path}/item", new { entry = entries[0].Code });
        var moved = await judges[0].Post($"{path}/motions", new { entry = entries[0].Code, text = "It deserves more.", outcome = "highlyCommended" });
        var motion = moved["motions"]!.AsArray().ShouldHaveSingleItem()!.Id();
        await judges[0].Post($"{path}/motions/{motion}/votes", new { vote = "for" });
        await judges[1].Post($"{path}/motions/{motion}/votes", new { vote = "against" });
        await judges[1].Post($"{path}/motions/{motion}/votes", new { vote = "for" });
        await chair.Post($"{path}/minute", new { entry = entries[0].Code, text = "Talked about evidence." });

        var read = await judges[2].Get(path);
        read["current"]!.Text("entry").ShouldBe(entries[0].Code);
        read["motions"]![0]!["for"]!.GetValue<int>().ShouldBe(2);
        read["minute"]!.AsArray().ShouldHaveSingleItem()!.Text("text").ShouldBe("Talked about evidence.");
        await (await judges[2].Send(HttpMethod.Post, $"{path}/end")).Refused(HttpStatusCode.Conflict, "not-yours-to-steer");
        (await chair.Post($"{path}/end")).Text("state").ShouldBe("ended");
        await (await judges[0].Send(HttpMethod.Post, $"{path}/motions/{motion}/votes", new { vote = "for" })).Refused(HttpStatusCode.Conflict, "meeting-ended");
    }

    [Fact]
    public async Task The_screen_of_a_conflicted_judge_goes_blank_while_their_entry_is_on_the_table()
    {
        var (panel, judges, entries) = await GivenAsync();
        var chair = await panel.WithJudgeAsync(9, chair: true);
        await panel.MoveToAsync(CycleStage.Judging);
        await (await judges[0].Send(HttpMethod.Post, $"{Api}/scores/{entries[1].Code}/conflict?cycle={panel.Key}", new { reason = "A friend." })).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await panel.MoveToAsync(CycleStage.Moderation);
        var path = $"{Api}/meetings/{(await chair.Post($"{Api}/meetings", new { cycle = panel.Key, category = "changemaker" })).Id()}";
        var before = await (await judges[0].GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        await chair.Post($"{path}/item", new { entry = entries[1].Code });
        var moved = await judges[1].Post($"{path}/motions", new { entry = entries[1].Code, text = "It should win.", outcome = "winner" });
        await chair.Post($"{path}/minute", new { entry = entries[1].Code, text = "Spoken about at length." });

        (await (await judges[0].GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(before);
        before.ShouldNotContain(entries[1].Code);
        await (await judges[0].Send(HttpMethod.Post, $"{path}/motions/{moved["motions"]![0]!.Id()}/votes", new { vote = "for" })).Refused(HttpStatusCode.NotFound, "motion-unknown");
        await (await judges[0].Send(HttpMethod.Post, $"{path}/motions", new { entry = entries[1].Code, text = "No.", outcome = "winner" })).Refused(HttpStatusCode.NotFound, "entry-unknown");
    }

    [Fact]
    public async Task A_changed_line_of_the_ledger_is_named_by_the_replay()
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();
        await ExecuteAsync("UPDATE awards.ledger SET payload = replace(payload, '\"a\":4', '\"a\":1') WHERE cycle = $1 AND number = 5", panel.Key);

        var replay = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");

        replay["equal"]!.GetValue<bool>().ShouldBeFalse();
        replay["faults"]!.AsArray()[0]!["number"]!.GetValue<int>().ShouldBe(5);
        replay["faults"]!.AsArray()[0]!.Text("message")!.ShouldStartWith("Line 5 (scored by judge 1) does not give its digest");
    }

    [Theory]
    [InlineData("DELETE FROM awards.ledger WHERE cycle = $1 AND category = 'changemaker' AND number = (SELECT max(number) FROM awards.ledger WHERE cycle = $1 AND category = 'changemaker')", "lines were cut off its end")]
    [InlineData("DELETE FROM awards.ledger WHERE cycle = $1 AND category = 'changemaker'", "lines were cut off its end")]
    [InlineData("DELETE FROM awards.ledger_ends WHERE cycle = $1 AND category = 'changemaker'", "not on record where the ledger ends")]
    public async Task What_was_cut_off_the_end_of_the_ledger_is_told_by_the_replay_and_stays_told(string cut, string fault)
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();
        (await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker"))["faults"]!.AsArray().ShouldBeEmpty();
        await ExecuteAsync(cut, panel.Key);

        var replay = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");

        replay["equal"]!.GetValue<bool>().ShouldBeFalse();
        replay["faults"]!.AsArray().ShouldContain(f => f!.Text("message")!.Contains(fault));
        (await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker"))["faults"]!.AsArray().ShouldContain(f => f!.Text("message")!.Contains(fault));
    }

    [Fact]
    public async Task Lines_written_after_a_cut_do_not_hide_it_nor_does_the_announcement()
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();
        await ExecuteAsync("DELETE FROM awards.ledger WHERE cycle = $1 AND kind = 'decided'", panel.Key);
        await (await panel.DecideAsync(entries[2].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();

        var replay = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");

        replay["faults"]!.AsArray().ShouldHaveSingleItem()!.Text("message")!.ShouldContain("others written in their place");
        await (await panel.Cycle.TryMoveAsync("announced", (await app.Secretary.Get($"{Api}/cycles/{panel.Key}")).Text("eTag")!)).Ok();
        replay = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");
        replay.Text("digest").ShouldBe(replay.Text("recorded"));
        replay["equal"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task The_announcement_tells_the_region_the_digest_of_each_result()
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();

        await (await panel.Cycle.TryMoveAsync("announced", (await app.Secretary.Get($"{Api}/cycles/{panel.Key}")).Text("eTag")!)).Ok();

        var told = await app.HeardAsync<EdiRegion.Contracts.Awards.AwardsAnnounced>(announced => announced.Cycle == panel.Key);
        foreach (var category in told.Categories)
        {
            category.Digest.ShouldBe((await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category={category.Key}")).Text("recorded"));
        }
    }

    [Fact]
    public async Task An_erased_nomination_leaves_nothing_that_was_said_about_it_and_the_ledger_replays_as_before()
    {
        var (panel, judges, entries) = await GivenAsync();
        var chair = await panel.WithJudgeAsync(9, chair: true);
        var meeting = $"{Api}/meetings/{(await chair.Post($"{Api}/meetings", new { cycle = panel.Key, category = "changemaker" })).Id()}";
        await chair.Post($"{meeting}/item", new { entry = entries[3].Code });
        var moved = await judges[0].Post($"{meeting}/motions", new { entry = entries[3].Code, text = "The ward manager of RXK should win.", outcome = "winner" });
        await judges[1].Post($"{meeting}/motions/{moved["motions"]![0]!.Id()}/votes", new { vote = "for" });
        await chair.Post($"{meeting}/minute", new { entry = entries[3].Code, text = "Somebody knew the ward." });
        await app.Secretary.Post($"{meeting}/minute", new { text = "A thank you to nominee UNNAMED was read, and to all judges." });
        await chair.Post($"{meeting}/minute", new { entry = entries[2].Code, text = "Talked about evidence." });
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();
        var ledger = await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker");
        ledger["reasons"]!.AsObject().Select(reason => reason.Value!.GetValue<string>()).ShouldBe(["By score and talk."]);
        ledger["lines"]!.ToJsonString().ShouldNotContain("By score");
        await (await panel.Cycle.TryMoveAsync("announced", (await app.Secretary.Get($"{Api}/cycles/{panel.Key}")).Text("eTag")!)).Ok();
        var before = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/nominations/{entries[3].Id}/erasure") { Content = System.Net.Http.Json.JsonContent.Create(new { reason = "Asked for." }) };
        request.Headers.TryAddWithoutValidation("If-Match", (await app.Secretary.Get($"{Api}/nominations/{entries[3].Id}")).Text("eTag"));
        await (await app.Secretary.SendAsync(request, TestContext.Current.CancellationToken)).Ok();

        var read = await app.Secretary.Get(meeting);
        read["motions"]![0]!.Text("text").ShouldBe("[erased]");
        read["motions"]![0]!["for"]!.GetValue<int>().ShouldBe(1);
        read["minute"]!.AsArray().Select(line => line!.Text("text")).ShouldBe(["[erased]", "A thank you to [erased] was read, and to all judges.", "Talked about evidence."]);
        ledger = await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker");
        ledger["reasons"]!.AsObject().ShouldBeEmpty();
        ledger["faults"]!.AsArray().ShouldBeEmpty();
        var after = await app.Secretary.Post($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");
        after["equal"]!.GetValue<bool>().ShouldBeTrue();
        after.ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task An_exchanged_reason_of_a_decision_is_named()
    {
        var (panel, _, entries) = await GivenAsync();
        await (await panel.DecideAsync(entries[3].Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();
        await ExecuteAsync("UPDATE awards.decision_reasons SET words = 'Because.' WHERE cycle = $1", panel.Key);

        var ledger = await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker");

        ledger["faults"]!.AsArray().ShouldHaveSingleItem()!.Text("message")!.ShouldContain("is not the one it was written with");
    }

    private async Task ExecuteAsync(string sql, string cycle)
    {
        await using var connection = new Npgsql.NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand(sql, connection) { Parameters = { new() { Value = cycle } } };
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
    }

    private async Task<(GivenPanel Panel, HttpClient[] Judges, Nomination[] Entries)> GivenAsync()
    {
        var panel = await GivenPanel.InAsync(app);
        HttpClient[] judges = [await panel.WithJudgeAsync(1), await panel.WithJudgeAsync(2), await panel.WithJudgeAsync(3)];
        List<Nomination> entries = [];
        for (var i = 0; i < 4; i++)
        {
            entries.Add(await panel.WithEntryAsync());
        }

        await panel.AssignAsync();
        foreach (var (number, judge) in judges.Index())
        {
            foreach (var (place, entry) in entries.Index())
            {
                await panel.ScoreAsync(judge, entry.Code, letter => place == 0 ? (number == 0 ? 0 : 3) : Math.Min(4, place + (letter == "a" ? 1 : 0)));
            }
        }

        await panel.MoveToAsync(CycleStage.Moderation);

        return (panel, judges, [.. entries]);
    }
}
