using System.Net;
using EdiRegion.Awards.Cycles;

namespace EdiRegion.Awards.Tests.Cycles;

/// <summary>Stages, and what is said of them beforehand.</summary>
public sealed class StageTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Stages { get; } = [.. Enum.GetNames<CycleStage>()];

    [Fact]
    public async Task A_cycle_moves_a_stage_at_a_time_and_back_until_judging_begins()
    {
        var given = await GivenCycle.SetUpAsync(app);
        string Tag(System.Text.Json.Nodes.JsonObject cycle) => cycle["eTag"]!.GetValue<string>();
        var cycle = await app.Secretary.Get($"/api/awards/v1/cycles/{given.Key}");

        await (await given.TryMoveAsync("judging", Tag(cycle))).Refused(HttpStatusCode.Conflict, "stage-out-of-order");
        cycle = await (await given.TryMoveAsync("open", Tag(cycle))).Ok();
        cycle = await (await given.TryMoveAsync("setUp", Tag(cycle))).Ok();
        await (await given.TryMoveAsync("open", "\"1.1\"")).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        await given.MoveToAsync(CycleStage.Judging);
        cycle = await app.Secretary.Get($"/api/awards/v1/cycles/{given.Key}");
        await (await given.TryMoveAsync("screening", Tag(cycle))).Refused(HttpStatusCode.Conflict, "stage-out-of-order");

        await (await app.Secretary.Put($"/api/awards/v1/cycles/{given.Key}", new { opens = "2026-01-01T00:00:00Z", closes = "2026-02-01T00:00:00Z" }, Tag(cycle)))
            .Refused(HttpStatusCode.Conflict, "rules-frozen");
    }

    /// <summary>Every role tries everything there is, at every stage; what succeeds is what was rehearsed from the set-up on, neither more nor less.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public async Task What_the_rehearsal_of_a_stage_says_is_what_the_routes_do_at_that_stage(string name)
    {
        var stage = Enum.Parse<CycleStage>(name);
        var given = await GivenCycle.SetUpAsync(app);
        await given.DeclareNothingAsync(app.Secretary);
        var rehearsed = (await app.Secretary.Get($"{Api}/cycles/{given.Key}/rehearsal?stage={Wording.Of(stage)}"))["roles"]!.AsArray()
            .ToDictionary(role => role!.Text("role")!, role => role!["gains"]!.AsArray().Concat(role["keeps"]!.AsArray()).Select(a => a!.Text("ability")!).ToHashSet());
        var year = await StagedYear.MakeAsync(given, stage);
        List<string> wrong = [];

        foreach (var ability in Enum.GetValues<Ability>().Select(Wording.Of))
        {
            bool Rehearsed(string role) => rehearsed[role].Contains(ability) || rehearsed["anyone"].Contains(ability);

            // Whoever must not goes first, so that they find all as it was.
            foreach (var role in StageRules.Roles.OrderBy(Rehearsed))
            {
                if (await year.CanAsync(role, ability) is var can && can != Rehearsed(role))
                {
                    wrong.Add($"{ability} by {role}: {(can ? "done, though the rehearsal does not say so" : "not done, though the rehearsal says so")}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rehearsal_tells_what_changes_for_whom_and_warns_of_what_is_not_ready()
    {
        var given = await CycleSteps.OpenAsync(app);
        await GivenDraft.SubmittedAsync(given);
        await given.MoveToAsync(CycleStage.Screening);

        var rehearsal = await app.Secretary.Get($"/api/awards/v1/cycles/{given.Key}/rehearsal?stage=judging");

        rehearsal["roles"]!.AsArray().Single(r => r!.Text("role") == "judge")!["gains"]!.AsArray().Select(a => a!.Text("ability")).ShouldBe(["readQueue", "scoreEntries"]);
        rehearsal["roles"]!.AsArray().Single(r => r!.Text("role") == "nominator")!["loses"]!.AsArray().Select(a => a!.Text("ability")).ShouldBe(["submitNomination"]);
        rehearsal["warnings"]!.AsArray().Single()!.GetValue<string>().ShouldStartWith("1 of the nominations you see are not screened");
        await (await app.Secretary.GetAsync($"/api/awards/v1/cycles/{given.Key}/rehearsal?stage=party", Ct)).Refused(HttpStatusCode.UnprocessableEntity, "choice-unknown");
    }

    [Fact]
    public async Task A_scheme_tells_anyone_what_it_asks()
    {
        var given = await GivenCycle.SetUpAsync(app);

        var scheme = await app.CreateClient().Get($"/api/awards/v1/categories?cycle={given.Key}");

        scheme["categories"]!.AsArray().Count.ShouldBe(5);
        scheme["categories"]![0]!["criteria"]![0]!["anchors"]!.AsObject().Count.ShouldBe(scheme["scoreLevels"]!.AsArray().Count);
        await (await app.Secretary.Send(HttpMethod.Post, "/api/awards/v1/cycles", new { scheme = "oscars", year = 2099, opens = "2099-01-01T00:00:00Z", closes = "2099-02-01T00:00:00Z" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "scheme-unknown");
    }
}
