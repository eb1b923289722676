using System.Net;
using System.Security.Cryptography;
using System.Text;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Contracts.Metrics;

namespace EdiRegion.ActionPlans.Tests.Governance;

public sealed class PublicationTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private readonly HttpClient _approver = app.ClientFor("trust-approver:RRK");

    [Fact]
    public async Task A_plan_is_put_forward_and_signed_off_by_someone_else_for_the_board()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27");
        var action = await plan.ActionAsync();
        await app.ClientFor("network-member:RRK").Post($"{plan.Path}/comments", new { network = "Race equality network", text = "  We asked for dates, and see none.  " });

        var put = await plan.Lead.Post($"{plan.Path}/publication");
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "inProgress" });
        var signed = await _approver.Post($"{plan.Path}/publication/sign-off", new { digest = put.Text("digest"), boardMember = "Chief People Officer", board = "Board in public", on = "2026-11-20" });
        var edition = await _approver.Get($"{plan.Path}/publication");
        var told = await app.HeardAsync<PlanPublished>(heard => heard.Period == "2026-27" && heard.Organisation == "RRK");

        signed["signedOff"]!.Text("boardMember").ShouldBe("Chief People Officer");
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(edition.Text("canonical")!))).ShouldBe(put.Text("digest"));
        edition["content"]!["comments"]![0]!.Text("text").ShouldBe("  We asked for dates, and see none.  ");
        edition["content"]!["objectives"]![0]!["actions"]![0]!.Text("lifecycle").ShouldBe("notStarted");
        (told.Edition, told.Digest).ShouldBe((1, put.Text("digest")));
        told.Actions.Single().Action.ShouldBe(action);
    }

    [Fact]
    public async Task Who_reads_published_plans_only_sees_the_edition_and_nothing_before()
    {
        var plan = await GivenPlan.BeginAsync(app, "2025-26");
        var action = await plan.ActionAsync("As published");
        var subgroup = app.ClientFor("subgroup-member:Y60");

        var before = await subgroup.Get(plan.Path);
        await SignOffAsync(plan);
        var tag = (await plan.SeenAsync(action)).Text("eTag");
        await (await plan.Lead.Put(plan.Of(action), new { title = "As redrafted" }, tag)).Ok();
        var after = await subgroup.Get(plan.Path);

        before.Text("state").ShouldBe("none");
        after["objectives"]![0]!["actions"]![0]!.Text("title").ShouldBe("As published");
        (await subgroup.Get("/api/action-plans/v1/plans?period=2025-26"))["items"]!.AsArray().Count.ShouldBe(1);
        await (await subgroup.Send(HttpMethod.Get, plan.Of(action, "timeline"))).Refused(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task Sign_off_is_bound_to_the_digest_and_to_another_person()
    {
        var plan = await GivenPlan.BeginAsync(app, "2024-25");
        await plan.ActionAsync();
        var both = app.ClientNamed("trust-lead:RRK", "trust-lead:RRK", "trust-approver:RRK");
        var first = await plan.Lead.Post($"{plan.Path}/publication");
        await plan.ActionAsync("One more");
        var second = await plan.Lead.Post($"{plan.Path}/publication");

        await (await _approver.Send(HttpMethod.Post, $"{plan.Path}/publication/sign-off", new { digest = first.Text("digest"), boardMember = "Chair" })).Refused(HttpStatusCode.Conflict, "digest-differs");
        await (await both.Send(HttpMethod.Post, $"{plan.Path}/publication/sign-off", new { digest = second.Text("digest"), boardMember = "Chair" })).Refused(HttpStatusCode.Forbidden, "own-edition");
        await (await _approver.Send(HttpMethod.Post, $"{plan.Path}/publication/sign-off", new { digest = second.Text("digest") })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
    }

    [Fact]
    public async Task A_plan_without_open_work_is_not_put_forward()
    {
        var plan = await GivenPlan.BeginAsync(app, "2023-24");
        var action = await plan.ActionAsync();
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "complete" });

        var problem = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/publication", new { })).Refused(HttpStatusCode.UnprocessableEntity, "plan-not-ready");

        problem["errors"]![0]!.Text("code").ShouldBe("no-open-work");
    }

    [Fact]
    public async Task A_measure_outside_its_target_needs_an_action_or_a_reason()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27", "RJE");
        await plan.ActionAsync();
        await app.TellAsync(new ReturnApproved("RJE", "wres", "2025-26", 1, 1, app.Clock.GetUtcNow(), "return", "d", new Dictionary<string, ReportedCell>
        {
            ["ind2.short.W"] = new("value", 2000),
            ["ind2.app.W"] = new("value", 600),
            ["ind2.short.B"] = new("value", 1000),
            ["ind2.app.B"] = new("value", 150),
        }));

        var problem = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/publication", new { })).Refused(HttpStatusCode.UnprocessableEntity, "plan-not-ready");
        await plan.Lead.Post($"{plan.Path}/publication", new { reasons = new Dictionary<string, string> { ["wres-2"] = "The regional pilot covers it" } });
        await plan.Lead.Post($"{plan.Path}/actions", new { objective = plan.Objective, title = "Fair shortlisting", kpis = new[] { new { text = "Ratio", measure = "wres-2", target = 1.2 } } });
        await plan.Lead.Post($"{plan.Path}/publication");

        problem["errors"]![0]!.Text("pointer").ShouldBe("/reasons/wres-2");
        problem["errors"]![0]!.Text("found").ShouldBe("2.00 in 2025-26, outside 0.80 to 1.25");
    }

    [Fact]
    public async Task What_was_published_does_not_vanish_and_its_dates_move_with_a_reason()
    {
        var plan = await GivenPlan.BeginAsync(app, "2022-23");
        var action = await plan.ActionAsync();
        await SignOffAsync(plan);
        var tag = (await plan.SeenAsync(action)).Text("eTag");

        await (await plan.Lead.Send(HttpMethod.Delete, plan.Of(action))).Refused(HttpStatusCode.Conflict, "action-published");
        await (await plan.Lead.Put(plan.Of(action), new { title = "x", due = "2027-01-31" }, tag)).Refused(HttpStatusCode.UnprocessableEntity, "reason-required");
        await (await plan.Lead.Put(plan.Of(action), new { title = "x", due = "2027-01-31", reason = "Data came late" }, tag)).Ok();
    }

    private async Task SignOffAsync(GivenPlan plan)
    {
        var put = await plan.Lead.Post($"{plan.Path}/publication");
        await _approver.Post($"{plan.Path}/publication/sign-off", new { digest = put.Text("digest"), boardMember = "Chief People Officer" });
    }
}
