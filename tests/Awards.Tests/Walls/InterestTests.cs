using System.Net;

namespace EdiRegion.Awards.Tests.Walls;

public sealed class InterestTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private HttpClient Judge => app.ClientNamed("a judge", "panel-member:Y60");

    [Fact]
    public async Task A_judge_declares_employers_now_and_before_and_reads_it_back()
    {
        var given = await GivenCycle.SetUpAsync(app);
        (await Judge.Get($"/api/awards/v1/interests/{given.Key}"))["declared"]!.GetValue<bool>().ShouldBeFalse();

        await (await Judge.Put($"/api/awards/v1/interests/{given.Key}", new { employers = new object[] { new { ods = "RRK" }, new { name = "A hospice", from = "2019-01-01", to = "2021-12-31" } } })).Ok();

        var read = await Judge.Get($"/api/awards/v1/interests/{given.Key}");
        read["declared"]!.GetValue<bool>().ShouldBeTrue();
        read["employers"]!.AsArray().Select(e => e!.Text("ods") ?? e!.Text("name")).ShouldBe(["RRK", "A hospice"]);
        read.Text("terms").ShouldBe("What you read stays here.");
    }

    [Fact]
    public async Task What_was_declared_once_is_never_taken_back()
    {
        var given = await GivenCycle.SetUpAsync(app);
        await (await Judge.Put($"/api/awards/v1/interests/{given.Key}", new { people = new[] { "A friend" } })).Ok();

        var after = await (await Judge.Put($"/api/awards/v1/interests/{given.Key}", new { nothing = true })).Ok();

        after["people"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldBe(["A friend"]);
        after["nothing"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_declaration_and_one_with_faults_are_refused()
    {
        var given = await GivenCycle.SetUpAsync(app);

        await (await Judge.Put($"/api/awards/v1/interests/{given.Key}", new { })).Refused(HttpStatusCode.UnprocessableEntity, "nothing-declared");
        var problem = await (await Judge.Put($"/api/awards/v1/interests/{given.Key}", new { emails = new[] { "nobody" }, employers = new[] { new { ods = "XXX" } } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");

        problem["errors"]!.AsArray().Select(e => e!.Text("code")).ShouldBe(["organisation-unknown", "email-not-readable"]);
    }
}
