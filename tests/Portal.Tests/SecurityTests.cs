using System.Net;
using EdiRegion.Portal.Pages;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

/// <summary>What must never leave the portal, and what must never come in.</summary>
public sealed class SecurityTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/region")]
    [InlineData("/people")]
    [InlineData("/periods")]
    [InlineData("/organisation")]
    [InlineData("/returns/RRK/quarterly/2026-27Q2")]
    [InlineData("/returns/RRK/quarterly/2026-27Q2/template.csv")]
    public async Task A_visitor_is_sent_to_sign_in_and_back(string address)
    {
        var response = await app.Visitor().GetAsync(address, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe(address == "/" ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
    }

    [Fact]
    public async Task Sign_in_does_not_lead_to_another_site()
    {
        var client = app.Visitor();
        var page = await client.PageAsync("/sign-in?returnUrl=https://example.org/");

        var response = await client.SubmitAsync(
            page, "form[novalidate]", new() { ["email"] = "lead@rrk.example", ["password"] = StubAccess.Password });

        response.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task No_token_and_no_session_secret_reaches_the_browser_in_clear()
    {
        var client = app.Visitor();
        var page = await client.PageAsync("/sign-in");
        var signedIn = await client.SubmitAsync(page, "form[novalidate]", new() { ["email"] = "lead@rrk.example", ["password"] = StubAccess.Password });
        var home = await client.GetAsync("/", Stop);
        var entry = await client.GetAsync("/returns/RRK/quarterly/2026-27Q2/sections/flows.eth", Stop);

        foreach (var response in new[] { signedIn, home, entry })
        {
            var everything = string.Join('\n', response.Headers.Select(h => $"{h.Key}: {string.Join(',', h.Value)}")) + await response.Content.ReadAsStringAsync(Stop);

            foreach (var secret in app.Gateway.Access.Secrets)
            {
                everything.ShouldNotContain(secret);
            }
        }

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("edi-region=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        app.Gateway.Asked.ShouldContain(asked => asked.Path == "/api/metrics/v1/returns" && asked.Authorization!.StartsWith("Bearer token.p-lead.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var before = app.Gateway.Returns.All["RRK/quarterly/2026-27Q2"].Version;

        foreach (var address in new[] { "/returns/RRK/quarterly/2026-27Q2/sections/flows.eth", "/returns/RRK/quarterly/2026-27Q2/check", "/sign-out", "/organisation" })
        {
            var response = await client.PostAsync(address, new FormUrlEncodedContent([]), Stop);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }

        app.Gateway.Returns.All["RRK/quarterly/2026-27Q2"].Version.ShouldBe(before);
    }

    [Fact]
    public async Task The_policy_allows_one_inline_script_and_its_hash_is_the_published_one()
    {
        var response = await app.Visitor().GetAsync("/sign-in", Stop);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain($"script-src 'self' '{PageHeaders.TemplateScriptHash}';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(PageHeaders.TemplateScript)));
        $"sha256-{hash}".ShouldBe(PageHeaders.TemplateScriptHash);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain($"<script>{PageHeaders.TemplateScript}</script>");
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var client = await app.SignedInAsync("hostile@rrk.example");

        foreach (var address in new[] { "/", "/returns/RRK/quarterly/2026-27Q2", "/returns/RRK/quarterly/2026-27Q2/check" })
        {
            var page = await client.PageAsync(address);
            page.QuerySelectorAll("[onerror]").Length.ShouldBe(0, address);
            page.QuerySelectorAll("script:not([src])").Length.ShouldBe(1, address);
        }

        (await client.PageAsync("/returns/RRK/quarterly/2026-27Q2")).QuerySelector(".nhsuk-inset-text").Text().ShouldContain("<script>alert('comment')</script>");
    }

    [Fact]
    public async Task An_ended_session_leads_back_to_where_one_was()
    {
        var client = await app.SignedInAsync("region@y60.example");
        app.Gateway.Access.People["p-region"] = app.Gateway.Access.People["p-region"] with { Id = "p-gone" };
        app.Gateway.Access.EndAllSessions();
        app.Gateway.Access.People.TryRemove("p-region", out var person);

        var response = await client.GetAsync("/region/completeness?collection=wres", Stop);

        app.Gateway.Access.People["p-region"] = person! with { Id = "p-region" };
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString("/region/completeness?collection=wres")}&ended=true");
    }

    [Fact]
    public async Task What_one_may_not_see_is_an_error_page_with_a_request_id()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var foreign = await client.GetAsync("/returns/RXK/quarterly/2026-27Q2", Stop);
        var unknown = await client.GetAsync("/returns/RRK/quarterly/2026-27", Stop);
        var nowhere = await client.GetAsync("/no/such/page", Stop);

        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await foreign.PageAsync();
        page.ShouldBeWellMade("403");
        page.QuerySelector("code").Text().ShouldBe("stub-request-1");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.PageAsync()).ShouldBeWellMade("404");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nowhere.PageAsync()).ShouldBeWellMade("no page");
    }
}
