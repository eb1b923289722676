using System.Net;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Contracts.ActionPlans;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Tests.Progress;

public sealed class ProgressTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Fact]
    public async Task Progress_moves_the_colour_and_is_told_and_noted()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27");
        var action = await plan.ActionAsync(due: "2027-03-31");

        var answer = await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "inProgress", confidence = "atRisk", note = "Waits for data" });

        (answer.Text("colour"), answer["notes"]![0]!.Text("text")).ShouldBe(("amber", "Waits for data"));
        answer.Text("colourReason")!.ShouldContain("risk");
        (await app.AuditAsync("RRK")).ShouldContain("progress recorded");
        (await app.HeardAsync<ActionProgressed>(heard => heard.Action == action)).ShouldSatisfyAllConditions(
            heard => (heard.Lifecycle, heard.Confidence, heard.Evidence, heard.Colour).ShouldBe(("inProgress", "atRisk", "none", "amber")),
            heard => heard.Due.ShouldBe(new DateOnly(2027, 3, 31)));
    }

    [Theory]
    [InlineData("""{"lifecycle":"done"}""", "choice-unknown", "/lifecycle")]
    [InlineData("""{"lifecycle":"complete","colour":"blue"}""", "colour-is-derived", "/colour")]
    [InlineData("""{"lifecycle":"complete","evidence":"attached"}""", "evidence-is-attached", "/evidence")]
    [InlineData("""{"lifecycle":"closedNotDone"}""", "reason-required", "/reason")]
    [InlineData("""{"due":"2027-06-30"}""", "reason-required", "/reason")]
    [InlineData("""{"due":"2026-03-31","reason":"x"}""", "due-before-start", "/due")]
    [InlineData("{}", "nothing-to-record", "/")]
    public async Task What_cannot_be_recorded_is_refused(string body, string code, string pointer)
    {
        var plan = await GivenPlan.BeginAsync(app);
        var action = await plan.ActionAsync(start: "2026-04-01", due: "2027-03-31");

        var problem = await (await plan.Lead.Send(HttpMethod.Post, plan.Of(action, "progress"), System.Text.Json.Nodes.JsonNode.Parse(body)))
            .Refused(HttpStatusCode.UnprocessableEntity, code);

        problem["errors"]![0]!.Text("pointer").ShouldBe(pointer);
        (await plan.SeenAsync(action)).Text("lifecycle").ShouldBe("notStarted");
    }

    [Fact]
    public async Task An_override_needs_a_reason_and_an_end_and_cannot_be_blue()
    {
        var plan = await GivenPlan.BeginAsync(app, "2025-26");
        var action = await plan.ActionAsync(due: "2027-03-31");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "complete" });

        await (await plan.Lead.Send(HttpMethod.Post, plan.Of(action, "override"), new { colour = "blue", reason = "We did it", until = "2026-12-31" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "blue-needs-evidence");
        await (await plan.Lead.Send(HttpMethod.Post, plan.Of(action, "override"), new { colour = "red", until = "2026-12-31" })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await (await plan.Lead.Send(HttpMethod.Post, plan.Of(action, "override"), new { colour = "red", reason = "x" })).Refused(HttpStatusCode.UnprocessableEntity, "end-date-required");
        var set = await plan.Lead.Post(plan.Of(action, "override"), new { colour = "red", reason = "The board does not agree", until = "2026-12-31" });
        var withdrawn = await (await plan.Lead.Send(HttpMethod.Delete, plan.Of(action, "override"))).Ok();

        set.Text("colour").ShouldBe("red");
        set["override"]!.Text("by").ShouldBe("trust-lead:RRK");
        withdrawn.Text("colourLabel").ShouldBe("Complete, evidence claimed");
    }

    [Fact]
    public async Task How_did_this_go_red_is_replayed_for_any_day()
    {
        var plan = await GivenPlan.BeginAsync(app, "2024-25");
        var action = await plan.ActionAsync(due: "2026-11-30");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "inProgress" });

        var later = await plan.Lead.Get($"{plan.Of(action, "timeline")}?at=2026-12-05");
        var before = await plan.Lead.Get($"{plan.Of(action, "timeline")}?at=2026-11-20");

        later["state"]!.Text("colour").ShouldBe("red");
        later["turns"]!.AsArray().Select(turn => (turn!.Text("on"), turn!.Text("to"))).ShouldBe([("2026-11-21", "green"), ("2026-12-01", "red")]);
        later["turns"]![1]!.Text("reason").ShouldBe("It was due on 30 November 2026 and is not complete.");
        before["state"].ShouldBeNull();
    }

    [Fact]
    public async Task The_kept_state_is_the_history_replayed()
    {
        var plan = await GivenPlan.BeginAsync(app, "2023-24");
        var action = await plan.ActionAsync(start: "2026-04-01", due: "2026-12-31");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "inProgress", confidence = "offTrack" });
        await plan.Lead.Post(plan.Of(action, "progress"), new { due = "2027-03-31", reason = "Data came late" });
        await plan.Lead.Post(plan.Of(action, "override"), new { colour = "amber", reason = "Back on course", until = "2026-12-01" });

        var (kept, steps) = await app.InDatabaseAsync(async db =>
            ((await db.Actions.SingleAsync(a => a.Id == action)).Facts, await db.Steps.Where(s => s.ActionId == action).OrderBy(s => s.Id).ToListAsync()));

        steps.Count.ShouldBe(4);
        Timeline.At(steps, new(2027, 1, 1)).ShouldBe(kept);
        kept.Due.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task Milestones_are_on_the_timeline_and_replayed_are_those_of_the_plan()
    {
        var plan = await GivenPlan.BeginAsync(app);
        var action = await plan.ActionAsync(due: "2027-03-31");
        var step = (await plan.Lead.Post(plan.Of(action, "milestones"), new { title = "Plan agreed", due = "2026-10-31", dueText = "by October" })).Id();
        await plan.Lead.Post(plan.Of(action, "milestones"), new { title = "Report written" });
        var body = new { title = "Plan agreed by the board", due = "2026-10-31", dueText = "by October", lifecycle = "complete", done = "2026-10-02" };
        await (await plan.Lead.Put(plan.Of(action, $"milestones/{step}"), body, (await plan.SeenAsync(action)).Text("eTag"))).Ok();
        await (await plan.Lead.Put(plan.Of(action, $"milestones/{step}"), body, (await plan.SeenAsync(action)).Text("eTag"))).Ok();

        var line = await plan.Lead.Get(plan.Of(action, "timeline"));

        line["steps"]!.AsArray().SelectMany(each => each!["milestones"]!.AsArray()).Select(each => $"{each!["title"]} {each["added"]} {each["lifecycle"]}").ShouldBe(
            ["Plan agreed true notStarted", "Report written true notStarted", "Plan agreed by the board false complete"], "the same again is no entry");
        line["state"]!["milestones"]!.AsArray().Select(each => $"{each!["id"]} {each["title"]} {each["due"]} {each["dueText"]} {each["lifecycle"]} {each["done"]}")
            .ShouldBe((await plan.SeenAsync(action))["milestones"]!.AsArray().Select(each => $"{each!["id"]} {each["title"]} {each["due"]} {each["dueText"]} {each["lifecycle"]} {each["done"]}"));
        line["turns"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Milestones_that_a_file_brings_and_changes_are_on_the_timeline()
    {
        var plan = await GivenPlan.BeginAsync(app);
        async Task TakeAsync(string milestones)
        {
            using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"Objective,Action,Milestones\nFair recruitment,Train all who interview,{milestones}"));
            await (await plan.Lead.PostAsync($"{plan.Path}/import?name=plan.csv", content, TestContext.Current.CancellationToken)).Ok();
        }

        await TakeAsync("Plan agreed by March 2027");
        await TakeAsync("Plan agreed by May 2027");
        var action = (await plan.Lead.Get(plan.Path))["objectives"]!.AsArray().SelectMany(o => o!["actions"]!.AsArray()).Single()!;
        var steps = (await plan.Lead.Get(plan.Of(action.Id(), "timeline")))["steps"]!.AsArray();

        steps.SelectMany(each => each!["milestones"]!.AsArray().Select(milestone => $"{milestone!["due"]} {milestone["added"]} {each["reason"]}"))
            .ShouldBe(["2027-03-31 true Imported from plan.csv", "2027-05-31 false Imported from plan.csv"]);
    }
}
