using System.Net;

namespace EdiRegion.Portal.Tests;

public sealed class AdministrationTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Someone_is_invited_with_a_role()
    {
        var client = await app.SignedInAsync("admin@y60.example");
        var page = await client.PageAsync("/people/invite");
        page.ShouldBeWellMade("/people/invite");

        var refused = await (await client.SubmitAsync(page, "main form", new() { ["name"] = "Trust lead, RXK" })).PageAsync();
        refused.ShouldBeWellMade("/people/invite refused");
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#email", "#role-1"]);
        refused.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Trust lead, RXK");
        var sent = await client.SubmitAsync(page, "main form", new() { ["name"] = "Trust lead, RXK", ["email"] = "lead@rxk.example", ["role"] = "trust-lead", ["organisation"] = "RXK" });

        sent.Headers.Location!.ToString().ShouldBe("/people");
        app.Gateway.Access.People["p-new"].Roles.ShouldBe([new("trust-lead", "RXK")]);
    }

    [Fact]
    public async Task Roles_changed_by_someone_else_are_not_overwritten()
    {
        var client = await app.SignedInAsync("admin@y60.example");
        var page = await client.PageAsync("/people/p-system");
        page.ShouldBeWellMade("/people/p-system");
        app.Gateway.Access.People["p-system"] = app.Gateway.Access.People["p-system"] with { Roles = [new("system-lead", "QUA")], Version = 5 };

        var response = await client.SubmitAsync(page, "form[action*='handler=Roles']", []);

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var conflict = await response.PageAsync();
        conflict.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Someone else changed this person");
        app.Gateway.Access.People["p-system"].Roles.ShouldBe([new("system-lead", "QUA")]);
        (await client.SubmitAsync(conflict, "form[action*='handler=Disable']", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        app.Gateway.Access.People["p-system"].State.ShouldBe("disabled");
    }

    [Fact]
    public async Task Dates_out_of_order_are_refused_and_kept_as_typed()
    {
        var client = await app.SignedInAsync("admin@y60.example");
        var page = await client.PageAsync("/periods/quarterly/2026-27Q2");
        page.ShouldBeWellMade("/periods/quarterly/2026-27Q2");

        var wrong = await (await client.SubmitAsync(page, "main form", new() { ["due-day"] = "31", ["due-month"] = "2" })).PageAsync();
        wrong.ShouldBeWellMade("dates refused");
        wrong.QuerySelector(".nhsuk-error-summary a[href='#due']").Text().ShouldBe("Due must be a date, like 12 11 2026");
        wrong.QuerySelector("#due")!.GetAttribute("value").ShouldBe("31");
        var late = await (await client.SubmitAsync(page, "main form", new() { ["due-day"] = "1", ["due-month"] = "1", ["due-year"] = "2030" })).PageAsync();
        late.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Give the dates in the order");

        var saved = await client.SubmitAsync(page, "main form", new() { ["due-day"] = "20", ["due-month"] = "11", ["due-year"] = "2026", ["closes-day"] = "30", ["closes-month"] = "11", ["closes-year"] = "2026" });
        saved.Headers.Location!.ToString().ShouldBe("/periods");
        (await client.PageAsync("/periods")).Body.Text().ShouldContain("20 November 2026");
    }
}
