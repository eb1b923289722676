using System.Security.Claims;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Awards.Tests.Walls;

/// <summary>Who must not meet which entry, whatever the route.</summary>
public sealed class WallTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    [Theory]
    [InlineData("RRK", false)]
    [InlineData("RQ3", true)]
    public async Task Whoever_works_in_the_organisation_of_an_entry_does_not_meet_it(string ods, bool seen)
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        var entry = await given.WithNominationAsync(organisation: "RRK");

        (await WallAsync(given, "somebody", $"panel-member:{ods}")).Sees(entry).ShouldBe(seen);
    }

    [Fact]
    public async Task A_role_in_the_region_alone_is_no_interest() =>
        (await HiddenFromAsync("somebody", ["awards-secretary:Y60"])).ShouldBe(0);

    [Fact]
    public async Task A_nominator_a_nominee_and_a_former_colleague_do_not_meet_their_entry()
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        await given.WithNominationAsync(change: n => n.NominateBy([new("Somebody", null, "somebody", app.Clock.GetUtcNow())]));
        await given.WithNominationAsync(change: n => n.Nominee = n.Nominee with { Email = "Somebody@Example.org", Organisation = "RJE" });
        await given.WithNominationAsync(organisation: "RQ3");
        await given.WithNominationAsync(organisation: "RXT");
        await (await app.ClientNamed("somebody", "panel-member:Y60").Put($"/api/awards/v1/interests/{given.Key}",
            new { emails = new[] { "somebody@example.org" }, employers = new[] { new { ods = "RQ3", to = "2024-03-31" } } })).Ok();

        var wall = await WallAsync(given, "somebody", "panel-member:Y60");

        wall.Hidden.Count.ShouldBe(3);
        wall.SeesAllOf("changemaker").ShouldBeFalse();
        wall.SeesAllOf("another").ShouldBeTrue();
    }

    private async Task<int> HiddenFromAsync(string person, string[] roles)
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        await given.WithNominationAsync();

        return (await WallAsync(given, person, roles)).Hidden.Count;
    }

    private Task<Wall> WallAsync(GivenCycle given, string person, params string[] roles) => app.InDatabaseAsync(db =>
    {
        var definitions = app.Services.GetRequiredService<Definitions>();
        var caller = new Caller(new(new ClaimsIdentity([new("sub", person), new("name", person), .. roles.Select(role => new Claim(Grant.ClaimType, role))], "test")), definitions.Organisations);

        return Wall.BuildAsync(given.Key, caller, db, definitions, app.Clock, TestContext.Current.CancellationToken);
    });
}
