namespace EdiRegion.Portal.Tests;

public sealed class HomeTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_trust_lead_sees_what_is_due_with_weekday_date_and_days_left()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync("/");

        var due = page.QuerySelector("a[href='/returns/RRK/quarterly/2026-27Q2']")!.Closest("li");
        due.Text().ShouldContain("Due on Saturday 28 November 2026, 7 days left");
        due.Text().ShouldContain("The region closes it on Saturday 12 December 2026");
        due!.QuerySelector("strong").Text().ShouldBe("Draft");
        page.QuerySelector("table")!.QuerySelector("a[href='/returns/RRK/quarterly/2026-27Q1']")!.Closest("tr").Text().ShouldContain("Signed off");
        page.Body.Text().ShouldNotContain("Waiting for my sign-off");
    }

    [Fact]
    public async Task A_return_that_is_overdue_and_was_never_begun_stays_in_sight()
    {
        app.Gateway.Returns.Schedule("quarterly", "2025-26Q3", new(2026, 1, 1), new(2026, 2, 12), new(2026, 12, 31));
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync("/");

        var overdue = page.QuerySelector("a[href='/returns/RRK/quarterly/2025-26Q3']")!.Closest("li");
        overdue.Text().ShouldContain("Due on Thursday 12 February 2026, 282 days late");
        overdue!.QuerySelector("strong").Text().ShouldBe("Not started, late");
    }

    [Fact]
    public async Task What_is_due_in_the_plan_stands_beside_the_returns_and_never_hides_them()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync("/");

        var late = page.QuerySelector($"a[href='/plans/RRK/2026-27/actions/{Stub.SeedPlans.Id(11)}']")!.Closest("li");
        late.Text().ShouldBe("Bring in diverse interview panels Action, due on Wednesday 30 September 2026, 52 days late Overdue");
        page.QuerySelector("a[href='/plans/coverage/RRK/hia-2.1']").ShouldNotBeNull();
        app.Gateway.Plans.Down = true;
        var without = await client.PageAsync("/");
        app.Gateway.Plans.Down = false;
        without.Body.Text().ShouldContain("Due in the action plan It cannot be shown at the moment.");
        without.QuerySelector("a[href='/returns/RRK/quarterly/2026-27Q2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_approver_sees_what_waits_for_sign_off()
    {
        var client = await app.SignedInAsync("approver@rrk.example");

        var page = await client.PageAsync("/");

        page.QuerySelectorAll("h2").Select(heading => heading.Text()).ShouldContain("Waiting for my sign-off");
        page.QuerySelector("a[href='/returns/RRK/quarterly/2025-26Q4/sign-off']")!.Closest("li").Text().ShouldContain("submitted by Trust lead, RRK");
    }

    [Fact]
    public async Task The_region_sees_what_has_come_in()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/");

        page.QuerySelectorAll(".nhsuk-card").Length.ShouldBe(3);
        page.QuerySelector("a[href^='/region/completeness?collection=quarterly']")!.Closest(".nhsuk-card").Text().ShouldContain("32 of 40 trusts signed off");
    }
}
