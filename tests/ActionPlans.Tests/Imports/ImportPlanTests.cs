using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class ImportPlanTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private readonly HttpClient _lead = app.ClientFor("trust-lead:RRK");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_shows_where_every_cell_goes_and_keeps_nothing()
    {
        var report = await ImportAsync("2021-22", Layouts.All.First(), dryRun: true);

        (Count(report, "actions"), Count(report, "added"), Count(report, "doubtful")).ShouldBe((6, 6, 0));
        report["cells"]!.AsArray().ShouldContain(cell => $"{cell!["at"]}" == "C2" && $"{cell["field"]}" == "action");
        (await PlanAsync("2021-22"))["objectives"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_reported_stands_beside_what_is_derived()
    {
        await ImportAsync("2022-23", Layouts.All.Single(layout => layout.Name == "workbook, merged objectives, colour-only status"));

        var actions = (await PlanAsync("2022-23"))["objectives"]!.AsArray().SelectMany(objective => objective!["actions"]!.AsArray()).ToList();
        actions.Count.ShouldBe(6);
        var reportedBlue = actions.Single(action => $"{action!["title"]}" == KnownPlan.Actions[0].Action)!;
        ($"{reportedBlue["reported"]!["colour"]}", $"{reportedBlue["reported"]!["key"]}", $"{reportedBlue["reported"]!["source"]}").ShouldBe(("blue", "complete", "plan.xlsx"));
        $"{reportedBlue["lifecycle"]}".ShouldBe("complete");
        $"{reportedBlue["colour"]}".ShouldNotBe("blue", "no evidence came with it");
    }

    [Fact]
    public async Task The_same_plan_again_in_whatever_layout_changes_no_identity()
    {
        var layouts = Layouts.All.Where(layout => layout.Name is "plain csv" or "bars, other words of status" or "workbook, titles, real dates, footnotes").ToList();
        var first = await ImportAsync("2023-24", layouts[0]);
        var ids = await IdsAsync("2023-24");

        foreach (var layout in layouts)
        {
            await ImportAsync("2023-24", layout);
            var again = await ImportAsync("2023-24", layout);

            (Count(again, "added"), Count(again, "changed"), Count(again, "unchanged")).ShouldBe((0, 0, 6), layout.Name);
            (await IdsAsync("2023-24")).ShouldBe(ids, layout.Name);
        }

        Count(first, "added").ShouldBe(6);
    }

    [Fact]
    public async Task The_edition_of_the_next_year_carries_its_actions_on()
    {
        await ImportAsync("2024-25", Layouts.All.First());

        Count(await ImportAsync("2025-26", Layouts.All.First()), "carried").ShouldBe(6);
    }

    [Fact]
    public async Task What_the_plan_has_and_the_file_does_not_is_listed_and_stays()
    {
        var lead = app.ClientFor("trust-lead:RXK");
        const string path = "/api/action-plans/v1/plans/RXK/2024-25";
        async Task<JsonObject> TakeAsync(string rows, bool dryRun = false)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"No,Objective,Action,Lead\n{rows}"));
            return await (await lead.PostAsync($"{path}/import?dryRun={dryRun}&name=plan.csv", content, Ct)).Ok();
        }

        var first = await TakeAsync("1,Fair recruitment,Train all who interview,HR\n2,Fair recruitment,Publish the criteria of each vacancy,HR\n");
        var preview = await TakeAsync("1,Fair recruitment,Train all who interview,HR\n", dryRun: true);
        var second = await TakeAsync("1,Fair recruitment,Train all who interview,HR\n");

        first["missing"]!.AsArray().ShouldBeEmpty();
        preview["missing"]!.AsArray().ShouldHaveSingleItem()!.Text("title").ShouldBe("Publish the criteria of each vacancy");
        second["missing"]!.ToJsonString().ShouldBe(preview["missing"]!.ToJsonString());
        (await lead.Get(path))["objectives"]![0]!["actions"]!.AsArray().Select(action => action!.Text("ref")).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task A_measure_that_is_read_again_loses_nothing_that_a_person_said_of_it()
    {
        var lead = app.ClientFor("trust-lead:RJC");
        const string path = "/api/action-plans/v1/plans/RJC/2024-25";
        async Task TakeAsync(string kpi)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"Objective,Action,KPI\nFair recruitment,Train all who interview,{kpi}"));
            (await lead.PostAsync($"{path}/import?name=plan.csv", content, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await TakeAsync("Relative likelihood of appointment comes down");
        var action = (await lead.Get(path))["objectives"]![0]!["actions"]![0]!;
        var kpi = action["kpis"]![0]!;
        (kpi["measure"], kpi["baselinePeriod"], kpi["expectedEffect"], kpi["target"]) = ("wres-2", "2022-23", "Panels appoint alike", 1.25m);
        await (await lead.Put($"{path}/actions/{action.Id()}", action, action.Text("eTag"))).Ok();
        await TakeAsync("Relative likelihood of appointment comes down to 1.1");

        var read = (await lead.Get(path))["objectives"]![0]!["actions"]![0]!["kpis"]!.AsArray().ShouldHaveSingleItem()!;
        (read.Id(), read.Text("text"), read.Text("measure"), read.Text("baselinePeriod"), read.Text("expectedEffect")).ShouldBe(
            (kpi.Id(), "Relative likelihood of appointment comes down to 1.1", "wres-2", "2022-23", "Panels appoint alike"));
    }

    [Fact]
    public async Task Corrections_are_taken_and_remembered_for_the_organisation()
    {
        var lead = app.ClientFor("trust-lead:RNA");
        var text = "Action,Zone,When\nMeet the night teams,Head of Estates,March 2024";
        var body = new { name = "plan.csv", content = Encoding.UTF8.GetBytes(text), corrections = new Dictionary<string, object> { ["B1"] = new { field = "lead" } } };

        (await lead.PostAsJsonAsync("/api/action-plans/v1/plans/RNA/2024-25/import", body, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var next = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var report = await (await lead.PostAsync("/api/action-plans/v1/plans/RNA/2025-26/import?dryRun=true", next, Ct)).Content.ReadFromJsonAsync<JsonObject>(Ct);

        $"{report!["tables"]![0]!["columns"]![1]!["field"]}".ShouldBe("lead");
        $"{report["objectives"]![0]!["actions"]![0]!["planned"]!["lead"]}".ShouldBe("Head of Estates");
    }

    [Theory]
    [InlineData("%PDF-1.7", HttpStatusCode.UnprocessableEntity, "file-type-not-supported")]
    [InlineData("a,b\n1,2", HttpStatusCode.UnprocessableEntity, "file-without-table")]
    public async Task A_file_that_is_no_plan_is_refused_with_its_reason(string text, HttpStatusCode status, string code)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var response = await _lead.PostAsync("/api/action-plans/v1/plans/RRK/2024-25/import", content, Ct);

        response.StatusCode.ShouldBe(status);
        $"{(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]}".ShouldBe(code);
    }

    [Fact]
    public async Task Json_that_is_no_import_is_refused()
    {
        using var content = new StringContent("{\"name\":\"x\"}", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        var response = await _lead.PostAsync("/api/action-plans/v1/plans/RRK/2024-25/import", content, Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<JsonObject> ImportAsync(string period, Layout layout, bool dryRun = false)
    {
        using var content = new ByteArrayContent(layout.Content);
        var response = await _lead.PostAsync($"/api/action-plans/v1/plans/RRK/{period}/import?dryRun={dryRun}&name={layout.FileName}", content, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Ct));

        return (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }

    private async Task<JsonObject> PlanAsync(string period) => (await _lead.GetFromJsonAsync<JsonObject>($"/api/action-plans/v1/plans/RRK/{period}", Ct))!;

    private async Task<List<string>> IdsAsync(string period) => [.. (await PlanAsync(period))["objectives"]!.AsArray()
        .SelectMany(objective => objective!["actions"]!.AsArray()).Select(action => $"{action!["id"]}").Order(StringComparer.Ordinal)];

    private static int Count(JsonObject report, string of) => report["counts"]![of]!.GetValue<int>();
}
