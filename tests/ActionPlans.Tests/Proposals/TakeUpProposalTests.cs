using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Contracts.SelfAssessment;

namespace EdiRegion.ActionPlans.Tests.Proposals;

public sealed class TakeUpProposalTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Fact]
    public async Task A_proposed_action_comes_into_the_plan_once_with_where_it_comes_from()
    {
        var proposed = Proposed("RRK", "2150-51");

        await app.TellAsync(proposed);
        await app.TellAsync(proposed);

        var plan = await app.ClientFor("trust-lead:RRK").Get("/api/action-plans/v1/plans/RRK/2150-51");
        var objective = plan["objectives"]!.AsArray().Single()!;
        objective.Text("title").ShouldBe("Close the gaps of WREI 2150-51");
        var action = objective["actions"]!.AsArray().Single()!;
        action.Id().ShouldBe(proposed.Proposal);
        (action.Text("title"), action.Text("due"), action["requirements"]![0]!.GetValue<string>()).ShouldBe(("Ask people and act", "2151-03-31", "hia-3"));
        (action["assessedGap"]!.Text("questionnaire"), action["assessedGap"]!.Text("question"), action["assessedGap"]!["target"]!.GetValue<int>()).ShouldBe(("wrei", "wrei-1.1", 3));
        (await app.HeardAsync<ActionProgressed>(e => e.Action == proposed.Proposal)).Period.ShouldBe("2150-51");
    }

    [Fact]
    public async Task A_plan_that_is_there_takes_it_up_and_further_ones_share_an_objective()
    {
        var given = await GivenPlan.BeginAsync(app, "2152-53");

        await app.TellAsync(Proposed("RRK", "2152-53"));
        await app.TellAsync(Proposed("RRK", "2152-53"));

        var plan = await given.Lead.Get(given.Path);
        plan.Text("title").ShouldBe("Inclusion plan");
        plan["objectives"]!.AsArray().Select(o => o!["actions"]!.AsArray().Count).ShouldBe([0, 2]);
    }

    [Fact]
    public async Task Evidence_is_told_when_it_is_added_and_again_when_asked()
    {
        var given = await GivenPlan.BeginAsync(app, "2154-55");
        using var link = new StringContent("https://example.nhs.uk/report");
        var item = (await (await given.Lead.PostAsync($"{given.Path}/evidence?name=Report&kind=link", link, TestContext.Current.CancellationToken)).Ok()).Id();

        var told = await app.HeardAsync<EvidenceKept>(e => e.Evidence == item);
        (told.Organisation, told.Name, told.Kind, told.Verified, told.MayBeShared).ShouldBe(("RRK", "Report", "link", false, true));
        (await app.ClientFor("administrator:Y60").Post("/api/action-plans/v1/republication"))["items"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    private static ActionProposed Proposed(string ods, string year) => new(
        Guid.CreateVersion7(), ods, year, "wrei", "WREI", year, "wrei-1.1", "Ask people and act", "Its effect is shown.", ["hia-3", "gone-1"], ["wres-2"], 1, 3,
        new DateOnly(2151, 3, 31), "trust-lead:RRK", new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
}
