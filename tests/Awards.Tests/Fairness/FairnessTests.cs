using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Awards.Tests.Fairness;

/// <summary>Whether the awards themselves are fair.</summary>
public sealed class FairnessTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_counted_by_system_and_type_once_it_is_announced()
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Moderation);
        await given.DecidedAsync(await given.WithNominationAsync(organisation: "RRK"), "winner");
        await given.DecidedAsync(await given.WithNominationAsync(organisation: "RQ3"), "shortlisted");
        await given.WithNominationAsync(organisation: "RJE");
        await given.WithNominationAsync(organisation: "RJE", change: n => n.State = NominationState.Withdrawn);
        var reader = app.ClientFor("subgroup-member:Y60");
        await (await reader.GetAsync($"/api/awards/v1/fairness?cycle={given.Key}", Ct)).Refused(HttpStatusCode.Conflict, "not-announced");

        await given.MoveAsync(CycleStage.Announced);
        var bySystem = await reader.Get($"/api/awards/v1/fairness?cycle={given.Key}");
        var byType = await reader.Get($"/api/awards/v1/fairness?cycle={given.Key}&by=type");

        bySystem["rows"]!.AsArray().Select(row => (row!.Text("key"), row!["nominated"]!.GetValue<int>(), row!["shortlisted"]!.GetValue<int>(), row!["won"]!.GetValue<int>()))
            .ShouldBe([("QHL", 2, 2, 1), ("QNC", 1, 0, 0)]);
        bySystem["rows"]![0]!["shortlisting"]!["rate"]!.GetValue<double>().ShouldBe(1);
        byType["rows"]!.AsArray().Select(row => row!.Text("label")).ShouldBe(["Acute specialist trusts", "Acute trusts"]);
        await (await reader.GetAsync($"/api/awards/v1/fairness?cycle={given.Key}&by=height", Ct)).Refused(HttpStatusCode.UnprocessableEntity, "choice-unknown");
        await (await reader.GetAsync("/api/awards/v1/fairness?cycle=none-2026", Ct)).Refused(HttpStatusCode.NotFound, "cycle-unknown");
    }

    [Fact]
    public async Task What_people_said_of_themselves_is_counted_only_in_groups_large_enough()
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Moderation);

        for (var at = 0; at < 24; at++)
        {
            var entry = await given.WithNominationAsync();
            await app.Services.GetRequiredService<MonitoringStore>().WriteAsync(
                entry.Id, given.Key, new Dictionary<string, string> { ["disability"] = at % 2 == 0 ? "yes" : "no", ["sex"] = at < 2 ? "other" : "female" }, Ct);
        }

        await given.MoveAsync(CycleStage.Announced);
        var reader = app.ClientFor("region-analyst:Y60");
        var byDisability = await reader.Get($"/api/awards/v1/fairness?cycle={given.Key}&by=disability");
        var bySex = await reader.Get($"/api/awards/v1/fairness?cycle={given.Key}&by=sex");

        byDisability["rows"]!.AsArray().Select(row => (row!.Text("key"), row!["nominated"]!.GetValue<int>())).ShouldBe([("yes", 10), ("no", 10)]);
        byDisability["answered"]!.GetValue<int>().ShouldBe(25);
        bySex["rows"]!.AsArray().ShouldAllBe(row => row!["groups"]!.AsArray().Count == 2);
    }
}
