using System.Net;
using System.Text;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class EvidenceTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly string Action = $"/plans/RRK/2026-27/actions/{SeedPlans.Id(13)}";

    private StubPlan Plan => app.Gateway.Plans.Trust;

    [Fact]
    public async Task A_file_makes_a_complete_action_blue_and_is_confirmed_with_one_tap()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Action}/evidence");
        page.ShouldBeWellMade("add evidence");

        var added = await client.SubmitAsync(page, "form[action*='handler=File']", [], ("report.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 synthetic")));

        added.Headers.Location!.ToString().ShouldBe(Action);
        (await client.PageAsync(Action)).QuerySelector(".app-standing .nhsuk-tag").Text().ShouldBe("Blue: Complete with evidence");
        var item = (Guid)Plan.Evidence.First(known => (string?)known["name"] == "report.pdf")["id"]!;
        var one = await client.PageAsync($"{Action}/evidence/{item}");
        one.ShouldBeWellMade("evidence");
        (await client.SubmitAsync(one, "form[action*='handler=Confirm']", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync($"{Action}/evidence/{item}")).Body.Text().ShouldContain("Confirmed by Trust lead, RRK");
        var file = await client.GetAsync($"{Action}/evidence/{item}?handler=Content&revision=1", TestContext.Current.CancellationToken);
        file.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=report.pdf");
    }

    [Fact]
    public async Task What_looks_like_personal_data_waits_for_somebody_to_answer_for_it()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Action}/evidence");

        var added = await client.SubmitAsync(page, "form[action*='handler=File']", [], ("contacts.csv", Encoding.ASCII.GetBytes("name,e-mail")));

        var warning = await client.PageAsync(added.Headers.Location!.ToString());
        warning.ShouldBeWellMade("personal data");
        warning.QuerySelector(".nhsuk-warning-callout").Text().ShouldContain("It seems to hold 14 e-mail addresses.");
        var refused = await (await client.SubmitAsync(warning, "form[action*='handler=Attach']", [])).PageAsync();
        refused.QuerySelector(".nhsuk-error-summary a[href='#note']").Text().ShouldBe("Enter why it may be shared as it is");
        (await client.SubmitAsync(refused, "form[action*='handler=Attach']", new() { ["note"] = "Office addresses that are public." })).Headers.Location!.ToString().ShouldBe(Action);
    }

    [Fact]
    public async Task A_program_a_link_without_an_address_and_no_file_at_all_are_refused_at_their_field()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Action}/evidence");

        var program = await (await client.SubmitAsync(page, "form[action*='handler=File']", new() { ["owner"] = "Head of resourcing" }, ("report.pdf", Encoding.ASCII.GetBytes("MZ program")))).PageAsync();
        program.ShouldBeWellMade("program");
        program.QuerySelector(".nhsuk-error-summary a[href='#file']").Text().ShouldContain("This is a program, not a document");
        program.QuerySelector("#owner")!.GetAttribute("value").ShouldBe("Head of resourcing");
        var link = await (await client.SubmitAsync(page, "form[action*='handler=Link']", new() { ["url"] = "javascript:alert(1)", ["name"] = "Board paper" })).PageAsync();
        link.QuerySelector(".nhsuk-error-summary a[href='#url']").Text().ShouldContain("The address must begin with https://");
        link.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Board paper");
        var nothing = await client.SubmitAsync(page, "form[action*='handler=File']", []);
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
