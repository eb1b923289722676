using System.Net;

namespace EdiRegion.ActionPlans.Tests.Plans;

public sealed class PlanTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Fact]
    public async Task A_plan_is_begun_and_filled_and_read_back()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27");
        var action = (await plan.Lead.Post($"{plan.Path}/actions", new
        {
            objective = plan.Objective,
            @ref = "1.1",
            title = "Analyse data to understand pay gaps",
            desiredOutcome = "No unexplained gap",
            requirements = new[] { "hia-3", "hia-3.1" },
            primary = "hia-3.1",
            kpis = new[] { new { text = "Year-on-year reduction", measure = "wres-2", baseline = 1.6, target = 1.2, by = "2027-03-31", expectedEffect = "Smaller gap" } },
            evidenceSources = new[] { "Pay gap reporting" },
            ownerRole = "Chief People Officer",
            lead = "EDI lead, RRK",
            start = "2026-04-01",
            due = "2027-03-31",
        })).Id();
        await plan.Lead.Post(plan.Of(action, "milestones"), new { title = "Plan in place for race", due = "2027-03-31", dueText = "by March 2027" });

        var seen = await plan.SeenAsync(action);
        var read = await plan.Lead.Get(plan.Path);

        read.Text("state").ShouldBe("draft");
        read["mayDo"]!.AsArray().Select(may => may!.GetValue<string>()).ShouldBe(["edit", "publish"]);
        read["key"]!.AsArray().Count.ShouldBe(5);
        seen.Text("lifecycle").ShouldBe("notStarted");
        seen.Text("primary").ShouldBe("hia-3.1");
        seen["kpis"]![0]!["target"]!.GetValue<decimal>().ShouldBe(1.2m);
        seen["milestones"]![0]!.Text("dueText").ShouldBe("by March 2027");
        (await app.AuditAsync("RRK")).ShouldContain("action added");
    }

    [Fact]
    public async Task A_plan_not_begun_says_so()
    {
        var read = await app.ClientFor("trust-lead:RRK").Get("/api/action-plans/v1/plans/RRK/2031-32");

        read.Text("state").ShouldBe("none");
        read["mayDo"]![0]!.GetValue<string>().ShouldBe("edit");
    }

    [Fact]
    public async Task Due_before_start_is_refused()
    {
        var plan = await GivenPlan.BeginAsync(app, "2025-26");

        var problem = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/actions", new { objective = plan.Objective, title = "x", start = "2026-05-01", due = "2026-04-30" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "due-before-start");

        problem["errors"]![0]!.Text("pointer").ShouldBe("/due");
        problem["errors"]![0]!.Text("expected").ShouldBe("a day from 2026-05-01 on");
        problem["errors"]![0]!.Text("found").ShouldBe("2026-04-30");
    }

    [Fact]
    public async Task Actions_that_would_wait_for_each_other_are_refused_with_the_circle()
    {
        var plan = await GivenPlan.BeginAsync(app, "2024-25");
        var first = await plan.ActionAsync("First");
        var second = await plan.ActionAsync("Second", dependsOn: [first]);
        var third = await plan.ActionAsync("Third", dependsOn: [second]);
        var tag = (await plan.SeenAsync(first)).Text("eTag");

        var circle = await (await plan.Lead.Put(plan.Of(first), new { title = "First", dependsOn = new[] { third } }, tag))
            .Refused(HttpStatusCode.UnprocessableEntity, "dependency-circle");
        await (await plan.Lead.Put(plan.Of(first), new { title = "First", dependsOn = new[] { first } }, tag)).Refused(HttpStatusCode.UnprocessableEntity, "dependency-circle");
        await (await plan.Lead.Send(HttpMethod.Delete, plan.Of(first))).Refused(HttpStatusCode.Conflict, "action-waited-for");

        circle["errors"]![0]!.Text("found").ShouldBe("First → Third → Second → First");
        (await plan.SeenAsync(first))["dependsOn"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_action_of_another_organisation_is_not_there()
    {
        var mine = await GivenPlan.BeginAsync(app, "2023-24");
        var theirs = await GivenPlan.BeginAsync(app, "2023-24", "RJE");
        var foreign = await theirs.ActionAsync();

        await (await mine.Lead.Send(HttpMethod.Post, mine.Of(foreign, "progress"), new { lifecycle = "inProgress" })).Refused(HttpStatusCode.NotFound, "action-unknown");
        await (await mine.Lead.Send(HttpMethod.Post, $"{mine.Path}/actions", new { objective = theirs.Objective, title = "x" })).Refused(HttpStatusCode.UnprocessableEntity, "objective-unknown");
        await (await mine.Lead.Send(HttpMethod.Post, $"{mine.Path}/actions", new { objective = mine.Objective, title = "x", dependsOn = new[] { foreign } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "dependency-unknown");
    }

    [Fact]
    public async Task A_change_names_the_version_it_was_made_from()
    {
        var plan = await GivenPlan.BeginAsync(app, "2022-23");
        var action = await plan.ActionAsync();
        var tag = (await plan.SeenAsync(action)).Text("eTag");

        await (await plan.Lead.Put(plan.Of(action), new { title = "Other" })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        await (await plan.Lead.Put(plan.Of(action), new { title = "Other" }, tag)).Ok();
        await (await plan.Lead.Put(plan.Of(action), new { title = "Again" }, tag)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        await (await plan.Lead.Put(plan.Path, new { title = "Other" })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");

        (await plan.SeenAsync(action)).Text("title").ShouldBe("Other");
    }

    [Fact]
    public async Task A_repeated_key_adds_once()
    {
        var plan = await GivenPlan.BeginAsync(app, "2021-22");
        var body = new { objective = plan.Objective, title = "Once" };

        var first = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/actions", body, "once")).Ok();
        var again = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/actions", body, "once")).Ok();

        again.Id().ShouldBe(first.Id());
        (await plan.Lead.Get(plan.Path))["objectives"]![0]!["actions"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"title":""}""", "text-missing", "/title")]
    [InlineData("""{"title":"x","requirements":["hia-99"]}""", "requirement-unknown", "/requirements/0")]
    [InlineData("""{"title":"x","requirements":["hia-1"],"primary":"hia-2"}""", "primary-not-linked", "/primary")]
    [InlineData("""{"title":"x","kpis":[{"text":"x","measure":"wres-99"}]}""", "measure-unknown", "/kpis/0/measure")]
    [InlineData("""{"title":"x","protectedGroups":["hia-1"]}""", "group-unknown", "/protectedGroups/0")]
    public async Task What_does_not_fit_is_refused_with_its_place(string body, string code, string pointer)
    {
        var plan = await GivenPlan.BeginAsync(app);
        var sent = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        sent["objective"] = plan.Objective;

        var problem = await (await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/actions", sent)).Refused(HttpStatusCode.UnprocessableEntity, code);

        problem["errors"]![0]!.Text("pointer").ShouldBe(pointer);
        problem["errors"]![0]!["expected"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_system_writes_its_own_plan_and_reads_those_of_its_trusts()
    {
        var trust = await GivenPlan.BeginAsync(app, "2020-21");
        var system = app.ClientFor("system-lead:QHL");

        await (await system.Put("/api/action-plans/v1/plans/QHL/2020-21", new { title = "Local plan" })).Ok();
        (await system.Get(trust.Path)).Text("title").ShouldBe("Inclusion plan");
        await (await system.Put(trust.Path, new { title = "Not mine" })).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");

        var listed = (await system.Get("/api/action-plans/v1/plans?period=2020-21"))["items"]!.AsArray().Select(item => item!.Text("organisation"));
        listed.ShouldBe(["QHL", "RRK"]);
    }

    [Fact]
    public async Task An_organisation_shows_its_own_key_and_the_region_sees_the_common_one()
    {
        var plan = await GivenPlan.BeginAsync(app, "2019-20");
        var tag = (await plan.Lead.GetAsync(plan.Path, TestContext.Current.CancellationToken)).Headers.ETag!.Tag;
        await (await plan.Lead.Put(plan.Path, new { title = "Plan", key = new[] { new { colour = "blue", label = "Done", meaning = "Done, and we can show it", shownAs = "green" } } }, tag)).Ok();

        var own = (await plan.Lead.Get(plan.Path))["key"]![0]!;
        var common = (await app.ClientFor("region-analyst:Y60").Get(plan.Path))["key"]![0]!;

        (own.Text("label"), own.Text("shownAs")).ShouldBe(("Done", "green"));
        (common.Text("label"), common.Text("shownAs")).ShouldBe(("Complete with evidence", "blue"));
    }

    [Fact]
    public async Task A_reader_who_has_the_plan_of_today_is_told_so_and_of_tomorrow_reads_it_anew()
    {
        var plan = await GivenPlan.BeginAsync(app);
        var action = await plan.ActionAsync();
        using var first = await AskAsync(plan.Lead, null);
        var tag = first.Headers.ETag!.Tag;
        using var again = await AskAsync(plan.Lead, tag);
        using var other = await AskAsync(app.ClientFor("region-analyst:Y60"), tag);
        using var put = await plan.Lead.Put(plan.Path, new { title = "Inclusion plan, renamed" }, tag);
        using var after = await AskAsync(plan.Lead, tag);

        (again.StatusCode, again.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.NotModified, tag));
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        other.StatusCode.ShouldBe(HttpStatusCode.OK, "it may do other things with it");
        put.StatusCode.ShouldBe(HttpStatusCode.OK, "as If-Match it names the version");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await plan.SeenAsync(action)).Text("title").ShouldBe("Analyse data to understand pay gaps");

        async Task<HttpResponseMessage> AskAsync(HttpClient by, string? has)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, plan.Path);
            request.Headers.TryAddWithoutValidation("If-None-Match", has);

            return await by.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_list_counts_the_actions_by_the_colour_of_today()
    {
        var plan = await GivenPlan.BeginAsync(app, "2023-24", "RL4");
        var late = await plan.ActionAsync("Late", due: "2024-03-31");
        await plan.Lead.Post(plan.Of(late, "progress"), new { lifecycle = "inProgress" });
        await plan.ActionAsync("Later");

        var line = (await plan.Lead.Get("/api/action-plans/v1/plans?organisation=RL4&period=2023-24"))["items"]!.AsArray().ShouldHaveSingleItem()!;

        line["colours"]!.ToJsonString().ShouldBe("""{"red":1,"grey":1}""");
        line["overdue"]!.GetValue<int>().ShouldBe(1);
        line["actions"]!.GetValue<int>().ShouldBe(2);
    }
}
