using System.Net;

namespace EdiRegion.Portal.Tests;

public sealed class CoverageTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_region_sees_first_what_nobody_works_on()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/plans/coverage");

        page.ShouldBeWellMade("/plans/coverage");
        page.QuerySelectorAll("main h2 + ul li").Length.ShouldBe(1);
        page.QuerySelectorAll(".app-matrix tbody tr").Length.ShouldBeGreaterThan(30);
        page.QuerySelector(".app-matrix tbody td.app-matrix__cell .nhsuk-u-visually-hidden").Text().ShouldBe("Covered");
    }

    [Fact]
    public async Task A_trust_explains_and_its_system_decides()
    {
        const string Address = "/plans/coverage/RRK/hia-2.1";
        var trust = await app.SignedInAsync("lead@rrk.example");
        (await trust.PageAsync("/plans/coverage")).ShouldBeWellMade("coverage of a trust");
        var page = await trust.PageAsync(Address);
        page.ShouldBeWellMade(Address);

        var refused = await (await trust.SubmitAsync(page, "form[action*='handler=Explain']", new() { ["reason"] = "No budget this year", ["mitigation"] = "Panels share training", ["newDate-day"] = "1", ["newDate-month"] = "2", ["newDate-year"] = "2020" })).PageAsync();
        refused.ShouldBeWellMade("explanation refused");
        refused.QuerySelector(".nhsuk-error-summary a[href='#newDate']").ShouldNotBeNull();
        refused.QuerySelector("#reason").Text().ShouldBe("No budget this year");
        (await trust.SubmitAsync(refused, "form[action*='handler=Explain']", new() { ["newDate-year"] = "2028" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var system = await app.SignedInAsync("system@qhl.example");
        var decide = await system.PageAsync(Address);
        decide.ShouldBeWellMade("decide");
        decide.QuerySelector("form[action*='handler=Accept']")!.SetAttribute("action", decide.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        (await (await system.SubmitAsync(decide, "form[action*='handler=SendBack']", [])).PageAsync()).QuerySelector(".nhsuk-error-summary a[href='#note']").ShouldNotBeNull();
        (await system.SubmitAsync(await system.PageAsync(Address), "form[action*='handler=Accept']", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await system.PageAsync(Address)).QuerySelector(".app-history").Text().ShouldContain("Accepted by System lead, QHL");
    }
}
