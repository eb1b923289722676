using System.Net;

namespace EdiRegion.Awards.Tests.Cycles;

public sealed class CycleTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    [Fact]
    public async Task A_cycle_is_set_up_once_a_year_and_read_by_anyone()
    {
        var given = await GivenCycle.SetUpAsync(app);

        var read = await app.CreateClient().Get($"/api/awards/v1/cycles/{given.Key}");

        read.Text("stage").ShouldBe("setUp");
        var again = new { scheme = "midas", year = read["year"]!.GetValue<int>(), opens = "2026-11-01T09:00:00Z", closes = "2026-12-01T17:00:00Z" };
        await (await app.Secretary.Send(HttpMethod.Post, "/api/awards/v1/cycles", again)).Refused(HttpStatusCode.Conflict, "cycle-exists");
        await (await app.CreateClient().GetAsync("/api/awards/v1/cycles/midas-1999", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "cycle-unknown");
    }

    [Fact]
    public async Task Dates_in_the_wrong_order_are_refused_all_at_once()
    {
        var body = new { scheme = "midas", year = 2099, opens = "2026-12-01T09:00:00Z", closes = "2026-11-01T17:00:00Z", judgingUntil = "2026-10-01", announces = "2026-09-01" };

        var problem = await (await app.Secretary.Send(HttpMethod.Post, "/api/awards/v1/cycles", body)).Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");

        problem["errors"]!.AsArray().Select(e => e!.Text("code")).ShouldBe(["closes-before-opening", "judged-before-closing", "announced-before-judged"]);
    }
}
