using System.Net;
using System.Text.Json.Nodes;

namespace EdiRegion.ActionPlans.Tests.Coverage;

public sealed class CoverageTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private const string Service = "/api/action-plans/v1";
    private readonly HttpClient _region = app.ClientFor("region-analyst:Y60");
    private readonly HttpClient _system = app.ClientFor("system-lead:QHL");

    [Fact]
    public async Task An_open_or_complete_action_covers_a_requirement_and_a_closed_one_does_not()
    {
        var plan = await BeginAsync("RRK", "2026-27");
        var action = await LinkedAsync(plan, "wres-ind-5");

        var open = await CellAsync("RRK", "wres-ind-5");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "complete" });
        var complete = await CellAsync("RRK", "wres-ind-5");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "closedNotDone", reason = "Another programme does it." });
        var closed = await CellAsync("RRK", "wres-ind-5");

        (open.Text("state"), open.Text("work")).ShouldBe(("covered", "open"));
        (complete.Text("state"), complete.Text("work")).ShouldBe(("covered", "complete"));
        closed.Text("state").ShouldBe("gap");
    }

    [Fact]
    public async Task What_is_covered_only_through_a_link_or_the_whole_is_marked()
    {
        var plan = await BeginAsync("RRE", "2026-27");
        await LinkedAsync(plan, "hia-3");

        var part = await CellAsync("RRE", "hia-3.1");
        var answer = await _region.Get($"{Service}/coverage/RRE/hia-3.1");

        (part.Text("state"), part.Text("through")).ShouldBe(("covered", "hia-3"));
        answer["actions"]![0]!["by"]![0]!.GetValue<string>().ShouldBe("hia-3");
    }

    [Fact]
    public async Task The_links_of_an_objective_are_those_of_its_actions()
    {
        var plan = await BeginAsync("RBK", "2026-27");
        await plan.ActionAsync();
        var before = await CellAsync("RBK", "wres-ind-3");
        var objective = (await plan.Lead.Get(plan.Path))["objectives"]![0]!;

        await (await plan.Lead.Put($"{plan.Path}/objectives/{plan.Objective}", new { title = "Fair processes", requirements = new[] { "wres-ind-3" } }, objective.Text("eTag"))).Ok();

        before.Text("state").ShouldBe("gap");
        (await CellAsync("RBK", "wres-ind-3")).Text("state").ShouldBe("covered");
    }

    [Fact]
    public async Task An_action_carried_on_counts_by_its_newest_year()
    {
        var old = await BeginAsync("RNA", "2025-26");
        var first = await LinkedAsync(old, "wdes-metric-3");
        var plan = await BeginAsync("RNA", "2026-27");
        var second = await LinkedAsync(plan, "wdes-metric-3");
        await app.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
            db.Database, $"UPDATE actionplans.actions SET origin = {first} WHERE id = {second}", TestContext.Current.CancellationToken));

        await plan.Lead.Post(plan.Of(second, "progress"), new { lifecycle = "closedNotDone", reason = "It was overtaken." });

        (await CellAsync("RNA", "wdes-metric-3")).Text("state").ShouldBe("gap");
    }

    [Fact]
    public async Task Evidence_shows_that_a_requirement_is_met_until_it_expires()
    {
        var plan = await BeginAsync("RJE", "2026-27");
        var item = (await (await plan.Lead.PostAsync(
            $"{plan.Path}/evidence?name=Report&kind=link&expires=2026-11-30", new StringContent("https://trust.example/report"), TestContext.Current.CancellationToken)).Ok()).Id();

        var shown = await (await plan.Lead.Put($"{Service}/coverage/RJE/wres-ind-7/evidence", new { items = new[] { item } })).Ok();
        await (await plan.Lead.Put($"{Service}/coverage/RJE/wres-ind-7/evidence", new { items = new[] { Guid.NewGuid() } })).Refused(HttpStatusCode.NotFound, "evidence-unknown");

        shown["cell"]!.Text("state").ShouldBe("met");
        shown["cell"]!.Text("until").ShouldBe("2026-11-30");
        (await CellAsync("RJE", "wres-ind-7")).Text("state").ShouldBe("met");
    }

    [Fact]
    public async Task An_explanation_counts_once_the_system_accepts_it()
    {
        var lead = app.ClientFor("trust-lead:RQ3");
        var path = $"{Service}/explanations/RQ3/wres-ind-8";

        var written = await (await lead.Put(path, new { reason = "The survey is not ours to change.", mitigation = "We ask in exit interviews.", newDate = "2027-03-31" })).Ok();
        var waiting = await CellAsync("RQ3", "wres-ind-8");
        (await (await lead.Send(HttpMethod.Post, $"{path}/acceptance", new { })).Refused(HttpStatusCode.Forbidden, "not-permitted")).ShouldNotBeNull();
        var listed = await _system.Get($"{Service}/explanations?scope=ics:QHL&state=waiting");
        var accepted = await _system.Post($"{path}/acceptance", new { note = "Agreed at the people board." });
        await (await _system.Send(HttpMethod.Post, $"{path}/acceptance", new { })).Refused(HttpStatusCode.Conflict, "explanation-not-waiting");

        written.Text("state").ShouldBe("waiting");
        (waiting.Text("state"), waiting.Text("explanation")).ShouldBe(("gap", "waiting"));
        listed["items"]!.AsArray().Select(e => e!.Text("requirement")).ShouldContain("wres-ind-8");
        accepted["decision"]!.Text("by").ShouldNotBeNull();
        var explained = await CellAsync("RQ3", "wres-ind-8");
        (explained.Text("state"), explained.Text("until")).ShouldBe(("explained", "2027-03-31"));
    }

    [Fact]
    public async Task An_explanation_needs_words_a_day_ahead_and_a_requirement_that_is_owed()
    {
        var lead = app.ClientFor("trust-lead:RQ3");

        var problem = await (await lead.Put($"{Service}/explanations/RQ3/wres-ind-2", new { newDate = "2026-11-21" })).Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");
        await (await lead.Put($"{Service}/explanations/RQ3/hia-3", new { })).Refused(HttpStatusCode.UnprocessableEntity, "requirement-not-owed");
        await (await lead.Put($"{Service}/explanations/RQ3/nothing", new { })).Refused(HttpStatusCode.NotFound, "requirement-unknown");

        problem["errors"]!.AsArray().Select(e => e!.Text("pointer")).ShouldBe(["/newDate", "/reason", "/mitigation"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_system_cannot_accept_its_own_explanation()
    {
        var path = $"{Service}/explanations/QHL/wres-ind-8";
        await (await _system.Put(path, new { reason = "The board is merging.", mitigation = "The cluster watches it.", newDate = "2027-04-30" })).Ok();

        await (await app.ClientNamed("colleague", "system-lead:QHL").Send(HttpMethod.Post, $"{path}/acceptance", new { })).Refused(HttpStatusCode.Forbidden, "explanation-decided-above");
        var accepted = await _region.Post($"{path}/acceptance");

        accepted.Text("state").ShouldBe("accepted");
    }

    [Fact]
    public async Task What_is_sent_back_and_written_anew_stays_on_record()
    {
        var lead = app.ClientFor("trust-lead:RQ3");
        var path = $"{Service}/explanations/RQ3/wres-ind-9";
        await (await lead.Put(path, new { reason = "No vacancy.", mitigation = "None yet.", newDate = "2027-03-31" })).Ok();
        await (await _system.Send(HttpMethod.Post, $"{path}/acceptance", new { accepted = false })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await _system.Post($"{path}/acceptance", new { accepted = false, note = "Say what you do meanwhile." });
        await (await lead.Put(path, new { reason = "No vacancy.", mitigation = "An associate sits in.", newDate = "2027-03-31" })).Ok();

        var answer = await lead.Get($"{Service}/coverage/RQ3/wres-ind-9");

        answer["explanations"]!.AsArray().Select(e => e!.Text("state")).ShouldBe(["waiting", "sentBack"]);
        answer["cell"]!.Text("state").ShouldBe("gap");
    }

    [Fact]
    public async Task Only_what_an_organisation_owes_is_in_its_row_and_everything_adds_up()
    {
        var matrix = await _region.Get($"{Service}/coverage?scope=region:Y60");
        var rows = matrix["organisations"]!.AsArray();

        rows.Count.ShouldBe(52);
        AddsUp(matrix["counts"]!);
        rows.ShouldAllBe(row => AddsUp(row!["counts"]!) && row!["cells"]!.AsArray().Count == Number(row["counts"]!, "owed"));
        rows.Sum(row => Number(row!["counts"]!, "owed")).ShouldBe(Number(matrix["counts"]!, "owed"));
        matrix["requirements"]!.AsArray().Sum(column => Number(column!["counts"]!, "gap")).ShouldBe(Number(matrix["counts"]!, "gap"));
        Cells(rows, "Y60").ShouldNotContain("wres-ind-2");
        Cells(rows, "RRK").ShouldContain("wres-ind-2");
        Cells(rows, "QHL").ShouldContain("wres-ind-2");
        Cells(rows, "RRK").ShouldNotContain(key => matrix["requirements"]!.AsArray().First(r => r!.Text("key") == key)!.Text("owner") == "region");
        matrix["nobody"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_reader_sees_the_coverage_of_where_the_role_is_held_and_beneath()
    {
        var lead = app.ClientFor("trust-lead:RRK");

        (await lead.Get($"{Service}/coverage?scope=trust:RRK&framework=wres"))["requirements"]!.AsArray().Count.ShouldBe(9);
        (await _system.Get($"{Service}/coverage?scope=ics:QHL"))["organisations"]!.AsArray().Select(o => o!.Text("ods")).ShouldContain("QHL");
        await (await lead.Send(HttpMethod.Get, $"{Service}/coverage?scope=ics:QHL")).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
        await (await lead.Send(HttpMethod.Get, $"{Service}/coverage?scope=trust:XXX")).Refused(HttpStatusCode.UnprocessableEntity, "scope-unknown");
        await (await lead.Send(HttpMethod.Get, $"{Service}/coverage?scope=trust:RRK&framework=nhs")).Refused(HttpStatusCode.UnprocessableEntity, "framework-unknown");
    }

    [Fact]
    public async Task The_same_coverage_is_not_sent_twice()
    {
        using var first = await _region.GetAsync($"{Service}/coverage?scope=trust:RYK&framework=wres", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Service}/coverage?scope=trust:RYK&framework=wres");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _region.SendAsync(again, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<GivenPlan> BeginAsync(string ods, string period)
    {
        var plan = await GivenPlan.BeginAsync(app, period, ods);
        var objective = (await plan.Lead.Get(plan.Path))["objectives"]![0]!;
        await (await plan.Lead.Put($"{plan.Path}/objectives/{plan.Objective}", new { title = "Fair work", requirements = Array.Empty<string>() }, objective.Text("eTag"))).Ok();

        return plan;
    }

    private static async Task<Guid> LinkedAsync(GivenPlan plan, string requirement) =>
        (await plan.Lead.Post($"{plan.Path}/actions", new { objective = plan.Objective, title = $"Work on {requirement}", requirements = new[] { requirement } })).Id();

    private async Task<JsonNode> CellAsync(string ods, string requirement) =>
        (await _region.Get($"{Service}/coverage?scope=trust:{ods}"))["organisations"]![0]!["cells"]!.AsArray().Single(c => c!.Text("requirement") == requirement)!;

    private static List<string> Cells(JsonArray rows, string ods) =>
        [.. rows.Single(row => row!.Text("ods") == ods)!["cells"]!.AsArray().Select(cell => cell!.Text("requirement")!)];

    private static int Number(JsonNode counts, string field) => counts[field]!.GetValue<int>();

    private static bool AddsUp(JsonNode counts)
    {
        (Number(counts, "covered") + Number(counts, "met") + Number(counts, "explained") + Number(counts, "gap")).ShouldBe(Number(counts, "owed"));

        return true;
    }
}
