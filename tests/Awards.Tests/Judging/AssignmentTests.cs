using System.Net;

namespace EdiRegion.Awards.Tests.Judging;

public sealed class AssignmentTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    [Fact]
    public async Task Nobody_judges_their_own_organisation_and_each_assignment_says_why()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 2);
        await panel.WithJudgeAsync(1, "RRK");
        await panel.WithJudgeAsync(2, "RQ3");
        await panel.WithJudgeAsync(3);
        var own = await panel.WithEntryAsync("RRK");
        await panel.WithEntryAsync("RXK");
        await panel.WithEntryAsync("RXK");

        var solved = await panel.AssignAsync();

        solved["pairs"]!.AsArray().Where(p => p!.Text("entry") == own.Code).Select(p => p!["judge"]!.GetValue<int>()).ShouldBe([2, 3]);
        solved["loads"]!.AsArray().Select(l => l!["entries"]!.GetValue<int>()).ShouldAllBe(load => load == 2);
        solved["optimal"]!.GetValue<bool>().ShouldBeTrue();
        solved["shortfalls"]!.AsArray().ShouldBeEmpty();
        solved["pairs"]!.AsArray().ShouldAllBe(p => p!.Text("reason")!.Contains("without a conflict"));
    }

    [Fact]
    public async Task A_judge_who_drops_out_is_replaced_at_once_and_what_was_scored_stays()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 2);
        var first = await panel.WithJudgeAsync(1);
        await panel.WithJudgeAsync(2);
        await panel.WithJudgeAsync(3);
        var entries = new[] { await panel.WithEntryAsync(), await panel.WithEntryAsync(), await panel.WithEntryAsync() };
        var solved = await panel.AssignAsync();
        var scored = (await first.Get($"{Api}/queue?cycle={panel.Key}"))["items"]!.AsArray()[0]!.Text("code")!;
        await panel.ScoreAsync(first, scored, 3);
        var leaving = solved["pairs"]!.AsArray().First(p => p!["judge"]!.GetValue<int>() == 1)!["judgeId"]!.GetValue<Guid>();

        var after = await (await app.Secretary.Send(HttpMethod.Delete, $"{Api}/panels/{panel.Id}/judges/{leaving}")).Ok();

        after["pairs"]!.AsArray().Where(p => p!["judge"]!.GetValue<int>() == 1).Select(p => p!.Text("entry")).ShouldBe([scored]);
        after["pairs"]!.AsArray().Count.ShouldBe(entries.Length * 2);
        (await first.Get($"{Api}/queue?cycle={panel.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_panel_short_by_three_says_so_for_each_entry()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 5);
        await panel.WithJudgeAsync(1);
        await panel.WithJudgeAsync(2);
        var entry = await panel.WithEntryAsync();

        var shortfall = (await panel.AssignAsync())["shortfalls"]!.AsArray().ShouldHaveSingleItem()!;

        shortfall.Text("entry").ShouldBe(entry.Code);
        (shortfall["wanted"]!.GetValue<int>(), shortfall["got"]!.GetValue<int>()).ShouldBe((5, 2));
        shortfall.Text("why")!.ShouldContain("Add a judge");
    }

    [Fact]
    public async Task A_judge_who_has_not_declared_gets_nothing_and_is_named()
    {
        var panel = await GivenPanel.InAsync(app, perEntry: 1);
        var silent = await panel.WithJudgeAsync(1, declared: false);
        await panel.WithJudgeAsync(2);
        await panel.WithEntryAsync();

        var solved = await panel.AssignAsync();

        solved["undeclared"]!.AsArray().Select(n => n!.GetValue<int>()).ShouldBe([1]);
        solved["pairs"]!.AsArray().ShouldHaveSingleItem()!["judge"]!.GetValue<int>().ShouldBe(2);
        await (await silent.Send(HttpMethod.Get, $"{Api}/queue?cycle={panel.Key}")).Refused(HttpStatusCode.Conflict, "declare-first");
    }

    [Fact]
    public async Task A_chair_with_an_interest_in_an_entry_is_refused()
    {
        var panel = await GivenPanel.InAsync(app);
        await panel.WithEntryAsync("RRK");

        await (await app.Secretary.Send(HttpMethod.Post, $"{Api}/panels/{panel.Id}/judges",
            new { person = "a-chair", name = "A chair", email = "chair@judges.example", employer = "RR1", chair = true })).Refused(HttpStatusCode.Conflict, "chair-has-interest");
    }

    [Fact]
    public async Task A_category_has_one_panel_and_a_mix_fits_into_it()
    {
        var panel = await GivenPanel.InAsync(app);

        await (await app.Secretary.Send(HttpMethod.Post, $"{Api}/panels", new { cycle = panel.Key, title = "Another", categories = new[] { "changemaker" } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "category-has-panel");
        await (await app.Secretary.Send(HttpMethod.Post, $"{Api}/panels",
            new { cycle = panel.Key, title = "Another", categories = new[] { "inclusive-leadership" }, judgesPerEntry = 2, mix = new[] { new { group = "staff", atLeast = 3 } } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "mix-not-possible");
    }
}
