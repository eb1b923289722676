using System.Net;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class NetworkTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_network_is_registered_without_losing_the_others()
    {
        const string Home = "/plans/networks/RRK";
        var client = await app.SignedInAsync("lead@rrk.example");
        (await client.GetAsync("/plans/networks", TestContext.Current.CancellationToken)).Headers.Location!.ToString().ShouldBe(Home);
        (await client.PageAsync(Home)).ShouldBeWellMade(Home);
        (await client.PageAsync($"{Home}/{SeedPlans.Id(501)}")).ShouldBeWellMade("change a network");
        var page = await client.PageAsync($"{Home}/add");
        page.ShouldBeWellMade("add a network");

        var refused = await (await client.SubmitAsync(page, "main form", new() { ["name"] = "Race equality network", ["protectedHours"] = "some" })).PageAsync();
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#constituted", "#protectedHours"]);
        refused.QuerySelector("#protectedHours")!.GetAttribute("value").ShouldBe("some");
        var twice = await (await client.SubmitAsync(refused, "main form", new() { ["constituted"] = "no", ["protectedHours"] = "4" })).PageAsync();
        twice.QuerySelector(".nhsuk-error-summary a[href='#name']").Text().ShouldContain("Two networks have one name");
        (await client.SubmitAsync(twice, "main form", new() { ["name"] = "Disability network", ["characteristics"] = "pc-disability" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var cards = (await client.PageAsync(Home)).QuerySelectorAll(".nhsuk-card").Select(card => card.Text()).ToList();
        cards.Count.ShouldBe(2);
        cards[0].ShouldContain("Chief nurse");
        cards[1].ShouldContain("Not yet");
    }

    [Fact]
    public async Task The_region_sees_who_has_registered_networks()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/plans/networks");

        page.ShouldBeWellMade("/plans/networks");
        page.QuerySelector("a[href='/plans/networks/RJE']")!.Closest("tr").Text().ShouldContain("1 1 1 0 0");
    }
}
