using System.Net;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class PublicationTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Address = "/plans/RRK/2026-27/publication";

    private StubPlan Plan => app.Gateway.Plans.Trust;

    [Fact]
    public async Task A_measure_without_an_action_becomes_a_question_and_somebody_else_signs_what_was_put_forward()
    {
        var lead = await app.SignedInAsync("lead@rrk.example");
        var page = await lead.PageAsync(Address);
        page.ShouldBeWellMade(Address);

        var refused = await lead.SubmitAsync(page, "form[action*='handler=Forward']", []);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var asked = await refused.PageAsync();
        asked.ShouldBeWellMade("reasons");
        asked.QuerySelector(".nhsuk-error-summary a[href='#reasons-wres-3']").Text().ShouldContain("is outside its target and no open action works on it");
        (await lead.SubmitAsync(asked, "form[action*='handler=Forward']", new() { ["reasons-wres-3"] = "The policy of last year is still working through." })).Headers.Location!.ToString().ShouldBe(Address);
        (await lead.PageAsync(Address)).QuerySelector("form[action*='handler=SignOff']").ShouldBeNull("nobody signs off what they put forward");

        var approver = await app.SignedInAsync("approver@rrk.example");
        var sign = await approver.PageAsync(Address);
        sign.ShouldBeWellMade("sign off");
        sign.Body.Text().ShouldContain(new string('a', 64));
        var unsigned = await (await approver.SubmitAsync(sign, "form[action*='handler=SignOff']", new() { ["on-day"] = "40" })).PageAsync();
        unsigned.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#boardMember", "#on"]);

        Plan.Editions[0]["digest"] = new string('c', 64);
        var replaced = await approver.SubmitAsync(unsigned, "form[action*='handler=SignOff']", new() { ["boardMember"] = "Chief executive, RRK", ["on-day"] = "20" });
        replaced.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await replaced.PageAsync()).QuerySelector("#boardMember")!.GetAttribute("value").ShouldBe("Chief executive, RRK");

        Plan.Editions[0]["digest"] = new string('a', 64);
        var signed = await approver.SubmitAsync(unsigned, "form[action*='handler=SignOff']", new() { ["boardMember"] = "Chief executive, RRK", ["on-day"] = "20" });
        signed.Headers.Location!.ToString().ShouldBe("/plans/RRK/2026-27");
        (await approver.PageAsync("/plans/RRK/2026-27")).Body.Text().ShouldContain("Edition 1 was signed off by Chief executive, RRK, Board, on 20 November 2026.");
    }
}
