using System.Net;
using System.Text.Json.Nodes;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class WritePlanTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Home = "/plans/RRK/2026-27";

    private StubPlan Plan => app.Gateway.Plans.Trust;

    [Fact]
    public async Task A_plan_is_begun_with_its_first_objective_and_action()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        const string Next = "/plans/RRK/2027-28";
        (await client.PageAsync(Next)).ShouldBeWellMade("no plan yet");

        var begun = await client.SubmitAsync(await client.PageAsync($"{Next}/edit"), "main form", new() { ["title"] = "Our plan" });
        begun.Headers.Location!.ToString().ShouldBe($"{Next}/objectives/add");
        var objective = await client.PageAsync($"{Next}/objectives/add");
        objective.ShouldBeWellMade("add an objective");
        var added = await client.SubmitAsync(objective, "main form", new() { ["ref"] = "1", ["title"] = "Fair recruitment", ["primary"] = "hia-2" });
        var action = await client.PageAsync(added.Headers.Location!.ToString());
        action.ShouldBeWellMade("add an action");
        var made = await client.SubmitAsync(action, "main form", new()
        {
            ["title"] = "Train panels",
            ["lead"] = "Head of resourcing",
            ["due-day"] = "30",
            ["due-month"] = "9",
            ["due-year"] = "2027",
            ["kpis-0-text"] = "Likelihood of appointment",
            ["kpis-0-measure"] = "wres-2",
            ["kpis-0-baseline"] = "1.46",
            ["evidenceSources"] = "Panel log\r\nReport",
        });

        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var plan = app.Gateway.Plans.Of("RRK", "2027-28");
        plan.Objectives.Single()["requirements"]!.ToJsonString().ShouldBe("""["hia-2"]""");
        var sent = plan.Actions.Single();
        sent["kpis"]![0]!["baseline"]!.GetValue<decimal>().ShouldBe(1.46m);
        sent["evidenceSources"]!.ToJsonString().ShouldBe("""["Panel log","Report"]""");
        sent["due"]!.GetValue<string>().ShouldBe("2027-09-30");
    }

    [Fact]
    public async Task Faults_lead_to_their_field_and_everything_typed_is_kept()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Home}/actions/add?objective={SeedPlans.Id(1)}");

        var refused = await (await client.SubmitAsync(page, "main form", new()
        {
            ["title"] = "",
            ["start-day"] = "32",
            ["kpis-0-target"] = "many",
            ["desiredOutcome"] = "Fairness",
            ["requirements"] = "hia-1",
        })).PageAsync();

        refused.ShouldBeWellMade("action refused");
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#title", "#start", "#kpis-0-text", "#kpis-0-target"]);
        refused.QuerySelector("#desiredOutcome").Text().ShouldBe("Fairness");
        refused.QuerySelector("#requirement-hia-1")!.HasAttribute("checked").ShouldBeTrue();
        refused.QuerySelector("#start")!.GetAttribute("value").ShouldBe("32");
        var late = await (await client.SubmitAsync(refused, "main form", new()
        {
            ["title"] = "Something",
            ["start-day"] = "1",
            ["start-month"] = "4",
            ["start-year"] = "2027",
            ["due-day"] = "1",
            ["due-month"] = "4",
            ["due-year"] = "2026",
            ["kpis-0-target"] = "",
        })).PageAsync();
        late.QuerySelector(".nhsuk-error-summary a[href='#due']").Text().ShouldBe("It would be due before it starts. Expected: a day from 2027-04-01 on.");
    }

    [Fact]
    public async Task Another_measure_is_added_without_saving_or_losing_anything()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var address = $"{Home}/actions/{SeedPlans.Id(11)}/edit";
        var page = await client.PageAsync(address);
        page.ShouldBeWellMade(address);
        page.QuerySelector("form")!.SetAttribute("action", page.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        page.QuerySelector("main form")!.SetAttribute("action", page.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);

        var more = await (await client.SubmitAsync(page, "main form", new() { ["lead"] = "Somebody else" })).PageAsync();

        more.ShouldBeWellMade("one more measure");
        more.QuerySelectorAll(".app-kpi").Length.ShouldBe(2);
        more.QuerySelector("#lead")!.GetAttribute("value").ShouldBe("Somebody else");
        more.QuerySelector("[id='kpis-0-text']")!.GetAttribute("value").ShouldBe("Likelihood of appointment from shortlist");
        Plan.Action(SeedPlans.Id(11))!["lead"]!.GetValue<string>().ShouldBe("Head of resourcing");
    }

    [Fact]
    public async Task A_milestone_is_said_to_be_done()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var action = $"{Home}/actions/{SeedPlans.Id(11)}";
        var address = $"{action}/milestones/{SeedPlans.Id(112)}";
        var page = await client.PageAsync(address);
        page.ShouldBeWellMade(address);

        var saved = await client.SubmitAsync(page, "main form", new() { ["lifecycle"] = "complete" });

        saved.Headers.Location!.ToString().ShouldBe(action);
        var sent = JsonNode.Parse(app.Gateway.Asked.Last(asked => asked.Path.Contains("/milestones/", StringComparison.Ordinal)).Body)!;
        (sent["dueText"]!.GetValue<string>(), sent["lifecycle"]!.GetValue<string>()).ShouldBe(("In place by September 2026", "complete"));
        (await client.PageAsync($"{action}/milestones/add")).ShouldBeWellMade("add a milestone");
    }

    [Fact]
    public async Task A_network_speaks_to_the_plan()
    {
        var client = await app.SignedInAsync("network@rrk.example");
        var page = await client.PageAsync($"{Home}/comment");
        page.ShouldBeWellMade("comment");

        var refused = await (await client.SubmitAsync(page, "main form", new() { ["text"] = "Good" })).PageAsync();
        refused.QuerySelector(".nhsuk-error-summary a[href='#network']").ShouldNotBeNull();
        (await client.SubmitAsync(refused, "main form", new() { ["network"] = "Disability network" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await client.PageAsync(Home)).QuerySelectorAll(".app-comment")[^1].Text().ShouldContain("Good Disability network, Network member, RRK");
    }
}
