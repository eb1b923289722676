using System.Net;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class PlanTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Home = "/plans/RRK/2026-27";
    private static readonly string Panels = $"{Home}/actions/{SeedPlans.Id(11)}";

    private StubPlan Plan => app.Gateway.Plans.Trust;

    [Fact]
    public async Task Colours_are_read_as_words_and_the_rule_stands_below_them()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync(Home);

        page.ShouldBeWellMade(Home);
        var late = page.QuerySelector($"a[href='{Panels}']")!.Closest("li");
        late!.QuerySelector(".nhsuk-tag").Text().ShouldBe("Red: Overdue");
        late.QuerySelector(".nhsuk-tag svg[aria-hidden]").ShouldNotBeNull();
        late.Text().ShouldContain("Reported differently. Reported green (Green: on track) on 1 August 2026; by the common rule red: Overdue.");
        late.Text().ShouldContain("Due 30 September 2026");
        page.QuerySelector("#key")!.ParentElement.Text().ShouldContain("Its due date has passed and it is not complete");
        page.QuerySelector("a[href$='show=overdue']").Text().ShouldBe("1 action is past the due date");
    }

    [Fact]
    public async Task A_plan_can_be_narrowed_to_one_colour()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync($"{Home}?show=amber");

        page.QuerySelectorAll(".app-actions li").Length.ShouldBe(1);
        page.QuerySelector(".app-actions li .nhsuk-tag").Text().ShouldBe("Amber: At risk");
        page.QuerySelector(".nhsuk-inset-text").Text().ShouldContain("You see only actions that are amber.");
    }

    [Fact]
    public async Task A_plan_is_taken_along_as_a_file()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var link = (await client.PageAsync(Home)).QuerySelector("a[href*='format=docx']")!.GetAttribute("href")!;

        var file = await client.GetAsync(link, TestContext.Current.CancellationToken);

        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("action-plan-RRK-2026-27.docx");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("docx seed");
    }

    [Fact]
    public async Task The_region_sees_every_plan_counted_by_colour()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/plans");

        page.ShouldBeWellMade("/plans");
        var row = page.QuerySelector($"a[href='{Home}']")!.Closest("tr");
        row!.QuerySelectorAll("td").Skip(2).Take(5).Select(cell => cell.Text()).ShouldBe(["1", "1", "2", "0", "1"]);
        (await client.PageAsync(Home)).QuerySelector($"a[href='{Home}/edit']").ShouldBeNull("the region reads a trust's plan and does not change it");
    }

    [Fact]
    public async Task Progress_that_the_service_refuses_comes_back_as_it_was_typed()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Panels}/progress");
        page.ShouldBeWellMade("progress");

        var refused = await client.SubmitAsync(page, "main form", new() { ["note"] = "It takes until spring.", ["due-day"] = "31", ["due-month"] = "3", ["due-year"] = "2027" });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.PageAsync();
        again.ShouldBeWellMade("progress refused");
        again.QuerySelector(".nhsuk-error-summary a[href='#reason']").Text().ShouldContain("Say why the due date moves");
        again.QuerySelector("#note").Text().ShouldBe("It takes until spring.");
        again.QuerySelector("#due")!.GetAttribute("value").ShouldBe("31");
        var saved = await client.SubmitAsync(again, "main form", new() { ["reason"] = "The trainer left.", ["confidence"] = "atRisk" });
        saved.Headers.Location!.ToString().ShouldBe(Panels);
        app.Gateway.Asked.Last(asked => asked.Path.EndsWith("/progress", StringComparison.Ordinal)).Body
            .ShouldBe("""{"confidence":"atRisk","note":"It takes until spring.","due":"2027-03-31","reason":"The trainer left."}""");
        Plan.Action(SeedPlans.Id(11))!["due"]!.GetValue<string>().ShouldBe("2027-03-31");
        StubPlan.With(new() { ["due"] = "2026-09-30", ["confidence"] = "onTrack" }, Plan.Action(SeedPlans.Id(11))!);
        StubPlan.Derive(Plan.Action(SeedPlans.Id(11))!);
    }

    [Fact]
    public async Task Progress_recorded_meanwhile_by_someone_else_is_not_overwritten()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var address = $"{Home}/actions/{SeedPlans.Id(12)}/progress";
        var page = await client.PageAsync(address);
        Plan.Touched(Plan.Action(SeedPlans.Id(12))!);

        var refused = await client.SubmitAsync(page, "main form", new() { ["note"] = "Two secondments are open." });

        refused.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var again = await refused.PageAsync();
        again.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Someone else changed this");
        again.QuerySelector("#note").Text().ShouldBe("Two secondments are open.");
        (await client.SubmitAsync(again, "main form", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_colour_set_by_hand_needs_a_reason_and_an_end_and_is_never_blue()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var address = $"{Home}/actions/{SeedPlans.Id(21)}/colour";
        var page = await client.PageAsync(address);
        page.ShouldBeWellMade(address);
        page.QuerySelectorAll("input[name=colour]").Select(input => input.GetAttribute("value")).ShouldBe(["green", "amber", "red", "grey"]);

        var refused = await (await client.SubmitAsync(page, "main form", [])).PageAsync();
        refused.ShouldBeWellMade("colour refused");
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#colour", "#reason", "#until"]);

        var set = await client.SubmitAsync(refused, "main form", new() { ["colour"] = "amber", ["reason"] = "The guardian changes in January.", ["until-day"] = "31", ["until-month"] = "1", ["until-year"] = "2027" });
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync($"{Home}/actions/{SeedPlans.Id(21)}")).QuerySelector(".app-standing").Text().ShouldContain("Set by Trust lead, RRK until 2027-01-31: The guardian changes in January. By the rule: On track.");
        var again = await client.PageAsync(address);
        (await client.SubmitAsync(again, "form[action*='handler=Withdraw']", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Plan.Action(SeedPlans.Id(21))!["colour"]!.GetValue<string>().ShouldBe("green");
    }

    [Fact]
    public async Task How_it_went_red_can_be_replayed_for_any_day()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var now = await client.PageAsync($"{Panels}/timeline");
        now.ShouldBeWellMade("timeline");
        now.QuerySelector("h1").Text().ShouldBe("How did this go red?");
        now.QuerySelector(".app-history li").Text().ShouldContain("1 October 2026, the calendar");
        var then = await client.PageAsync($"{Panels}/timeline?at-day=1&at-month=8&at-year=2026");
        then.QuerySelector(".app-standing").Text().ShouldContain("On 1 August 2026 Green: On track");
        var wrong = await client.GetAsync($"{Panels}/timeline?at-day=31&at-month=2&at-year=2026", TestContext.Current.CancellationToken);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.PageAsync()).QuerySelector(".nhsuk-error-summary a[href='#at']").Text().ShouldBe("Enter a day up to 21 November 2026");
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_text()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync(Panels);

        page.ShouldBeWellMade(Panels);
        page.QuerySelector(".app-history").Text().ShouldContain("<script>alert('note')</script>");
        page.QuerySelector("dl").Text().ShouldContain("“On track, cell coloured green”. The file's own key: Green: on track. As at 1 August 2026. From trust-action-plan.docx.");
    }
}
