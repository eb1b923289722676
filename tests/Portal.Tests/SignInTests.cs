using System.Net;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class SignInTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_an_error_that_keeps_the_address_typed()
    {
        var client = app.Visitor();

        var response = await client.SubmitAsync(
            await client.PageAsync("/sign-in"), "form[novalidate]", new() { ["email"] = "lead@rrk.example", ["password"] = "guess" });

        var page = await response.PageAsync();
        page.ShouldBeWellMade("/sign-in");
        page.Title.ShouldStartWith("Error: Sign in");
        page.QuerySelector(".nhsuk-error-summary h2").Text().ShouldBe("There is a problem");
        page.QuerySelector(".nhsuk-error-summary a[href='#email']").Text().ShouldBe(page.QuerySelector("#email-error").Text().Replace("Error: ", "", StringComparison.Ordinal));
        page.QuerySelector("#email")!.GetAttribute("value").ShouldBe("lead@rrk.example");
        page.QuerySelector("#password")!.HasAttribute("value").ShouldBeFalse();
        page.QuerySelector("#email")!.GetAttribute("aria-describedby").ShouldBe("email-error");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var response = await client.SubmitAsync(await client.PageAsync("/"), "form[action='/sign-out']", []);

        response.Headers.Location!.ToString().ShouldBe("/signed-out");
        (await client.GetAsync("/", Stop)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        app.Gateway.Asked.ShouldContain(asked => asked.Path == "/api/access/v1/sessions/ending");
    }

    [Fact]
    public async Task Who_acts_for_two_organisations_is_asked_for_which_and_can_change_it()
    {
        var client = await app.SignedInAsync("both@rrk.example");

        (await client.GetAsync("/", Stop)).Headers.Location!.ToString().ShouldBe("/organisation");
        var choose = await client.PageAsync("/organisation");
        choose.ShouldBeWellMade("/organisation");
        (await client.SubmitAsync(choose, "main form", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await client.SubmitAsync(choose, "main form", new() { ["organisation"] = "RXK" });

        var home = await client.PageAsync("/");
        home.QuerySelector("header").Text().ShouldContain("(RXK)");
        home.QuerySelectorAll("header a[href='/organisation']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_is_accepted_by_choosing_a_password()
    {
        var client = app.Visitor();
        var page = await client.PageAsync("/welcome/invite-me");
        page.ShouldBeWellMade("/welcome");
        page.QuerySelector("#password")!.GetAttribute("autocomplete").ShouldBe("new-password");

        var tooShort = await client.SubmitAsync(page, "main form", new() { ["password"] = "short" });
        (await tooShort.PageAsync()).QuerySelector("#password-error").Text().ShouldContain("at least 12 characters");
        var accepted = await client.SubmitAsync(page, "main form", new() { ["password"] = StubAccess.Password });

        accepted.Headers.Location!.ToString().ShouldBe("/");
        (await client.PageAsync("/")).QuerySelector("header").Text().ShouldContain("Trust lead, RRK");
        var again = await client.GetAsync("/welcome/invite-me", Stop);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await again.PageAsync()).QuerySelector("h1").Text().ShouldBe("This link does not work any more");
    }

    [Fact]
    public async Task The_first_administrator_gives_name_and_address()
    {
        var client = app.Visitor();
        var page = await client.PageAsync("/welcome/first");

        var response = await client.SubmitAsync(page, "main form", new() { ["name"] = "", ["email"] = "", ["password"] = "" });

        var refused = await response.PageAsync();
        refused.ShouldBeWellMade("/welcome/first");
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#name", "#email", "#password"]);
    }

    [Fact]
    public async Task A_person_changes_their_own_password_and_stays_signed_in_here()
    {
        const string New = "four other random words";
        await app.SignedInAsync("approver@rrk.example");
        var client = await app.SignedInAsync("approver@rrk.example");
        var page = await client.PageAsync("/password");
        page.ShouldBeWellMade("/password");
        page.QuerySelector("header a[href='/password']").Text().ShouldBe("Change password");

        var wrong = await (await client.SubmitAsync(page, "main form", new() { ["current"] = "guess", ["password"] = New })).PageAsync();
        var weak = await (await client.SubmitAsync(page, "main form", new() { ["current"] = StubAccess.Password, ["password"] = "short" })).PageAsync();
        var blank = await (await client.SubmitAsync(page, "main form", [])).PageAsync();
        var changed = await client.SubmitAsync(page, "main form", new() { ["current"] = StubAccess.Password, ["password"] = New });

        wrong.ShouldBeWellMade("/password refused");
        wrong.QuerySelector("#current-error").Text().ShouldContain("Enter the password you sign in with");
        weak.QuerySelector("#password-error").Text().ShouldContain("at least 12 characters");
        blank.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#current", "#password"]);
        changed.Headers.Location!.ToString().ShouldBe("/");
        (await client.PageAsync("/")).QuerySelector(".nhsuk-notification-banner").Text().ShouldContain("Password changed");
        app.Gateway.Access.Lives("p-approver").ShouldBe(1);
        var visitor = app.Visitor();
        var again = await visitor.SubmitAsync(
            await visitor.PageAsync("/sign-in"), "form[novalidate]", new() { ["email"] = "approver@rrk.example", ["password"] = StubAccess.Password });
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_visitor_cannot_change_a_password() =>
        (await app.Visitor().GetAsync("/password", Stop)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
}
