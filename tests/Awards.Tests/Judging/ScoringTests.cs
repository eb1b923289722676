using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.Judging;

public sealed class ScoringTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    [Fact]
    public async Task A_judge_meets_an_entry_without_names_and_nobody_elses_scores()
    {
        var (panel, judges, entry) = await GivenAsync();
        await panel.ScoreAsync(judges[0], entry.Code, 4);

        var response = await judges[1].GetAsync($"{Api}/scores/{entry.Code}?cycle={panel.Key}", TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("[name] did it.");
        text.ShouldNotContain("Nominee unnamed");
        text.ShouldNotContain("RXK");
        text.ShouldNotContain(entry.Id.ToString());
        var read = await response.Ok();
        read["scores"]!.AsObject().ShouldBeEmpty();
        read["criteria"]!.AsArray()[0]!["anchors"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public async Task Scores_are_kept_as_they_are_given_and_submitted_once_all_are_there()
    {
        var (panel, judges, entry) = await GivenAsync();
        var path = $"{Api}/scores/{entry.Code}";
        var saved = await (await judges[0].Put($"{path}?cycle={panel.Key}", new { criteria = new { a = 3 }, comment = "Strong." }, "*")).Ok();
        saved["findings"]!.AsArray().Count.ShouldBe(saved["criteria"]!.AsArray().Count - 1);

        await (await judges[0].Send(HttpMethod.Post, $"{path}/submission?cycle={panel.Key}")).Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");
        await panel.ScoreAsync(judges[0], entry.Code, 3);

        await (await judges[0].Put($"{path}?cycle={panel.Key}", new { criteria = new { a = 4 } }, "*")).Refused(HttpStatusCode.Conflict, "judgement-done");
        (await judges[0].Get($"{path}?cycle={panel.Key}")).Text("comment").ShouldBe("Strong.");
        (await judges[0].Get($"{Api}/queue?cycle={panel.Key}"))["done"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("z", 3, "criterion-unknown")]
    [InlineData("a", 5, "level-unknown")]
    [InlineData("a", -1, "level-unknown")]
    public async Task A_score_outside_the_scale_is_refused(string letter, int level, string code)
    {
        var (panel, judges, entry) = await GivenAsync();

        await (await judges[0].Put($"{Api}/scores/{entry.Code}?cycle={panel.Key}", new { criteria = new Dictionary<string, int> { [letter] = level } }, "*"))
            .Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Two_windows_of_one_judge_do_not_overwrite_each_other()
    {
        var (panel, judges, entry) = await GivenAsync();
        var tag = (await judges[0].GetAsync($"{Api}/scores/{entry.Code}?cycle={panel.Key}", TestContext.Current.CancellationToken)).Headers.ETag!.Tag;
        await (await judges[0].Put($"{Api}/scores/{entry.Code}?cycle={panel.Key}", new { criteria = new { a = 1 } }, tag)).Ok();

        await (await judges[0].Put($"{Api}/scores/{entry.Code}?cycle={panel.Key}", new { criteria = new { a = 2 } }, tag)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
    }

    [Fact]
    public async Task A_judge_who_becomes_conflicted_after_scoring_no_longer_counts_nor_meets_the_entry()
    {
        var (panel, judges, entry) = await GivenAsync();
        foreach (var judge in judges)
        {
            await panel.ScoreAsync(judge, entry.Code, 2);
        }

        (await judges[0].Send(HttpMethod.Post, $"{Api}/scores/{entry.Code}/conflict?cycle={panel.Key}", new { reason = "The nominee has become a colleague." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await panel.MoveToAsync(CycleStage.Moderation);
        var (results, _) = await panel.ResultsAsync();
        results["entries"]!.AsArray().ShouldHaveSingleItem()!["scores"]!.GetValue<int>().ShouldBe(2);
        await (await judges[0].Send(HttpMethod.Get, $"{Api}/scores/{entry.Code}?cycle={panel.Key}")).Refused(HttpStatusCode.NotFound, "entry-unknown");
        (await app.Secretary.Get($"{Api}/ledger?cycle={panel.Key}&category=changemaker"))["lines"]!.AsArray().Select(l => l!.Text("kind"))
            .ShouldBe(["rulesFrozen", "scored", "scored", "scored", "setAside"]);
    }

    [Fact]
    public async Task What_a_judge_declares_later_sets_their_score_aside_and_another_judge_gets_the_entry()
    {
        var (panel, judges, entry) = await GivenAsync(four: true);
        var first = (await panel.AssignAsync())["pairs"]!.AsArray().Select(p => p!["judge"]!.GetValue<int>()).First();
        await panel.ScoreAsync(judges[first - 1], entry.Code, 4);

        await (await judges[first - 1].Put($"{Api}/interests/{panel.Key}", new { organisations = new[] { "RXK" } }, "*")).Ok();

        var pairs = (await app.Secretary.Get($"{Api}/panels/{panel.Id}/assignments"))["pairs"]!.AsArray();
        pairs.Count.ShouldBe(3);
        pairs.ShouldAllBe(p => p!["judge"]!.GetValue<int>() != first);
    }

    [Fact]
    public async Task A_judge_abstains_with_a_reason_and_is_replaced_where_there_is_another()
    {
        var (panel, judges, entry) = await GivenAsync(four: true);
        var first = (await panel.AssignAsync())["pairs"]!.AsArray().Select(p => p!["judge"]!.GetValue<int>()).First();

        await judges[first - 1].Post($"{Api}/scores/{entry.Code}/abstention?cycle={panel.Key}", new { reason = "Outside what I know." });

        var pairs = (await app.Secretary.Get($"{Api}/panels/{panel.Id}/assignments"))["pairs"]!.AsArray();
        pairs.Count(p => p!.Text("state") == "abstained").ShouldBe(1);
        pairs.Count(p => p!.Text("state") == "open").ShouldBe(3);
    }

    [Fact]
    public async Task An_entry_withdrawn_while_it_is_judged_leaves_the_queue_and_the_result()
    {
        var (panel, judges, entry) = await GivenAsync();
        var other = await panel.WithEntryAsync();
        await panel.AssignAsync();
        foreach (var judge in judges)
        {
            await panel.ScoreAsync(judge, entry.Code, 4);
            await panel.ScoreAsync(judge, other.Code, 2);
        }

        await ChangeAsync(entry.Id, n => n.State = NominationState.Withdrawn);

        (await judges[0].Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(1);
        await panel.MoveToAsync(CycleStage.Moderation);
        var (results, tag) = await panel.ResultsAsync();
        results["entries"]!.AsArray().Select(e => e!.Text("entry")).ShouldBe([other.Code]);
        await (await panel.DecideAsync(other.Code, "winner", tag)).Ok();
        var replay = await app.Secretary.Get($"{Api}/ledger/replay?cycle={panel.Key}&category=changemaker");
        replay["faults"]!.AsArray().ShouldBeEmpty();
        replay["winners"]!.AsArray().Select(w => w!.GetValue<string>()).ShouldBe([other.Code]);
    }

    [Fact]
    public async Task An_entry_moved_to_another_category_starts_there_without_its_scores()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 1, categories: ["changemaker", "outstanding-staff-network"]);
        var judge = await panel.WithJudgeAsync(1);
        var entry = await panel.WithEntryAsync();
        await panel.AssignAsync();
        await panel.ScoreAsync(judge, entry.Code, 4);

        await ChangeAsync(entry.Id, n => n.Category = "outstanding-staff-network");
        (await judge.Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
        await panel.AssignAsync();

        var again = await judge.Get($"{Api}/scores/{entry.Code}?cycle={panel.Key}");
        again.Text("category").ShouldBe("outstanding-staff-network");
        again["scores"]!.AsObject().ShouldBeEmpty();
        await panel.MoveToAsync(CycleStage.Moderation);
        (await panel.ResultsAsync()).Results["entries"]!.AsArray().ShouldBeEmpty();
        (await panel.ResultsAsync(category: "outstanding-staff-network")).Results["entries"]!.AsArray().ShouldHaveSingleItem()!["scores"]!.GetValue<int>().ShouldBe(0);
    }

    private async Task<(GivenPanel Panel, HttpClient[] Judges, Nomination Entry)> GivenAsync(bool four = false)
    {
        var panel = await GivenPanel.InAsync(app);
        List<HttpClient> judges = [];
        for (var number = 1; number <= (four ? 4 : 3); number++)
        {
            judges.Add(await panel.WithJudgeAsync(number));
        }

        var entry = await panel.WithEntryAsync();
        await panel.AssignAsync();

        return (panel, [.. judges], entry);
    }

    private Task<int> ChangeAsync(Guid id, Action<Nomination> change) => app.InDatabaseAsync(async db =>
    {
        var nomination = await db.Nominations.SingleAsync(n => n.Id == id, TestContext.Current.CancellationToken);
        change(nomination);

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
