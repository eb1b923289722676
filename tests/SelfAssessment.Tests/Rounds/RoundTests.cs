using System.Net;

namespace EdiRegion.SelfAssessment.Tests.Rounds;

public sealed class RoundTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    private const string Rounds = "/api/self-assessment/v1/rounds";

    [Fact]
    public async Task The_room_of_a_round_says_how_far_everyone_is_and_where_they_are_stuck()
    {
        var given = await GivenAssessment.OpenAsync(app, others: ["RJE"]);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 1 } });
        var region = app.ClientFor("region-analyst:Y60");

        var members = (await region.Get($"{Rounds}/{given.Round}"))["organisations"]!.AsArray();
        var mine = members.Single(m => m!.Text("ods") == "RRK")!;

        (mine["answered"]!.GetValue<int>(), mine["of"]!.GetValue<int>(), mine["stuckOn"]!.Text("question"), mine["late"]!.GetValue<bool>()).ShouldBe((1, 4, "p-2", false));
        (await app.ClientFor("system-lead:QHL").Get($"{Rounds}/{given.Round}"))["organisations"]!.AsArray().Select(m => m!.Text("ods")).ShouldBe(["RRK"]);
        (await region.Get($"{Rounds}?period={given.Period}"))["items"]![0]!["states"]!["open"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_round_over_the_region_asks_every_open_trust_and_system()
    {
        var opened = await app.ClientFor("administrator:Y60").Post(Rounds, new
        {
            questionnaire = "small",
            period = "2026-27",
            title = "All",
            opens = "2026-11-01",
            due = "2026-12-01",
            closes = "2026-12-31",
            scope = "region:Y60",
        });

        opened["organisations"]!.AsArray().Count.ShouldBe(51);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_its_place()
    {
        var problem = await (await app.ClientFor("region-analyst:Y60").Send(HttpMethod.Post, Rounds, new
        {
            questionnaire = "small",
            period = "2030-31",
            title = "",
            opens = "2026-12-01",
            due = "2026-11-01",
            closes = "2026-10-31",
            organisations = new[] { "XXX", "RRK" },
        })).Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");
        await (await app.ClientFor("region-analyst:Y60").Send(HttpMethod.Post, Rounds, new { questionnaire = "none", period = "2030-31" })).Refused(HttpStatusCode.UnprocessableEntity, "questionnaire-unknown");
        await (await app.ClientFor("region-analyst:Y60").Send(HttpMethod.Post, Rounds, new
        {
            questionnaire = "small",
            period = "2026-27Q3",
            title = "x",
            opens = "2026-11-01",
            due = "2026-12-01",
            closes = "2026-12-31",
            scope = "region:Y60",
        })).Refused(HttpStatusCode.UnprocessableEntity, "period-unknown");

        problem["errors"]!.AsArray().Select(e => e!.Text("pointer")).ShouldBe(["/title", "/due", "/closes", "/organisations/0"]);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_and_nobody_who_has_begun_is_left_out()
    {
        var given = await GivenAssessment.OpenAsync(app, others: ["RJE"]);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 1 } });
        var region = app.ClientFor("region-analyst:Y60");
        var path = $"{Rounds}/{given.Round}";
        var dates = new { title = "x", opens = "2026-11-01", due = "2026-12-01", closes = "2026-12-31" };

        await (await region.Send(HttpMethod.Post, Rounds, new { questionnaire = "small", period = given.Period, dates.title, dates.opens, dates.due, dates.closes, organisations = new[] { "RRK" } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "already-asked");
        await (await region.Put(path, new { dates.title, dates.opens, dates.due, dates.closes, organisations = new[] { "RJE" } }, (await region.Get(path)).Text("eTag")))
            .Refused(HttpStatusCode.UnprocessableEntity, "has-begun");
        await (await region.Put(path, new { dates.title, dates.opens, dates.due, dates.closes, organisations = new[] { "RRK", "RX1" } }, (await region.Get(path)).Text("eTag"))).Ok();

        (await region.Get(path))["organisations"]!.AsArray().Select(m => m!.Text("ods")).ShouldBe(["RRK", "RX1"], ignoreOrder: true);
    }
}
