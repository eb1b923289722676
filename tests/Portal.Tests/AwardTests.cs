using System.Net;
using EdiRegion.Portal.Tests.Stub;

namespace EdiRegion.Portal.Tests;

public sealed class AwardTests : IAsyncLifetime
{
    private static readonly string Draft = $"/awards/nominations/{StubAwards.Draft}";
    private readonly PortalApp _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Somebody_without_an_account_comes_in_by_a_link_and_its_key_never_leaves_in_clear()
    {
        var client = _app.Visitor();
        (await client.GetAsync(Draft, Stop)).Headers.Location!.ToString().ShouldStartWith("/awards/start?returnUrl");
        var start = await client.PageAsync("/awards/midas-2026/start");
        var refused = await (await client.SubmitAsync(start, "main form", [])).PageAsync();
        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#name", "#email"]);
        (await (await client.SubmitAsync(refused, "main form", new() { ["name"] = "A colleague", ["email"] = "colleague@rrk.example" })).PageAsync()).QuerySelector("h1").Text().ShouldBe("Look into your mailbox");

        var link = await client.PageAsync("/awards/start/link-of-somebody");
        _app.Gateway.Asked.ShouldNotContain(asked => asked.Path.Contains("link-of-somebody", StringComparison.Ordinal), "opening a link must not use it: mail filters open links");
        var response = await client.SubmitAsync(link, "main form", []);

        response.Headers.Location!.ToString().ShouldBe(Draft, "there is one draft, so it leads there");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(kept => kept.StartsWith("edi-region-nomination=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldNotContain(StubAwards.Key);
        (await client.PageAsync(Draft)).QuerySelector("h1").Text().ShouldBe("A ward manager");
    }

    [Fact]
    public async Task A_secretary_finds_the_nominations_of_an_organisation()
    {
        var client = await _app.SignedInAsync("secretary@y60.example");
        var list = await client.PageAsync("/awards/midas-2026/nominations");
        list.QuerySelectorAll("#organisation option").Length.ShouldBeGreaterThan(30, "all of the register, whether nominated or not");

        var of = await client.PageAsync("/awards/midas-2026/nominations?state=&category=&organisation=RRK&search=");
        var another = await client.PageAsync("/awards/midas-2026/nominations?state=&category=&organisation=RXK&search=");

        of.QuerySelector("#organisation option[selected]")!.GetAttribute("value").ShouldBe("RRK");
        of.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
        another.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        another.QuerySelector("main").Text().ShouldContain("No nomination is like that.");
        _app.Gateway.Asked.ShouldContain(asked => asked.Path == "/api/awards/v1/nominations" && asked.Query.Contains("organisation=RXK"));
    }

    [Fact]
    public async Task A_link_that_is_over_says_so()
    {
        var client = _app.Visitor();

        var response = await client.SubmitAsync(await client.PageAsync("/awards/start/used"), "main form", []);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.PageAsync()).QuerySelector("h1").Text().ShouldBe("This link does not work any more");
    }

    [Fact]
    public async Task Too_long_a_text_is_kept_and_said_to_be_too_long()
    {
        var client = await _app.SignedInAsync("lead@rrk.example");
        var text = string.Join(' ', Enumerable.Repeat("word", 2000));

        var page = await (await client.SubmitAsync(await client.PageAsync($"{Draft}/criteria/a"), "main form", new() { ["text"] = text })).PageAsync();

        page.QuerySelector(".nhsuk-error-summary a[href='#text']").Text().ShouldContain("All of it is saved, but it has 2,000 words, 1,600 more than the 400 it may have");
        page.QuerySelector("#text").Text().ShouldBe(text);
        _app.Gateway.Awards.Typed("a").ShouldBe(text);
    }

    [Fact]
    public async Task A_co_author_who_writes_another_answer_does_not_stand_in_the_way()
    {
        var client = await _app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Draft}/criteria/a");
        _app.Gateway.Awards.SomebodyWrites("b", "Meanwhile.");

        var response = await client.SubmitAsync(page, "main form", new() { ["text"] = "My answer." });

        response.Headers.Location!.ToString().ShouldBe($"{Draft}/criteria/b");
        _app.Gateway.Awards.Typed("a").ShouldBe("My answer.");
        _app.Gateway.Awards.Typed("b").ShouldBe("Meanwhile.");
    }

    [Fact]
    public async Task When_two_write_the_same_answer_both_texts_are_shown()
    {
        var client = await _app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Draft}/criteria/a");
        _app.Gateway.Awards.SomebodyWrites("a", "Their answer.");

        var shown = await (await client.SubmitAsync(page, "main form", new() { ["text"] = "My answer." })).PageAsync();

        shown.QuerySelector("#text").Text().ShouldBe("My answer.");
        shown.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Their answer.");
        _app.Gateway.Awards.Typed("a").ShouldBe("Their answer.");
        (await client.SubmitAsync(shown, "main form", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect, "saving once more saves over it");
        _app.Gateway.Awards.Typed("a").ShouldBe("My answer.");
    }

    [Fact]
    public async Task A_script_saves_while_somebody_writes()
    {
        var client = await _app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync($"{Draft}/criteria/a");
        page.QuerySelector("form[data-autosave]")!.SetAttribute("action", $"{Draft}/criteria/a?handler=Autosave");

        var response = await client.SubmitAsync(page, "form[data-autosave]", new() { ["text"] = "Half a" });

        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain("\"saved\":true");
        _app.Gateway.Awards.Typed("a").ShouldBe("Half a");
    }

    [Fact]
    public async Task A_judge_reads_no_name_and_is_told_what_is_missing()
    {
        var client = await _app.SignedInAsync("judge@qhl.example");
        var page = await client.PageAsync("/awards/judging/BCDF?cycle=midas-2026");
        page.ShouldBeWellMade("/awards/judging/BCDF");
        page.QuerySelector("#score-a")!.Closest("fieldset")!.QuerySelectorAll("input[checked]").Single().GetAttribute("value").ShouldBe("3");

        page.QuerySelector("form[data-autosave]")!.SetAttribute("action", "/awards/judging/BCDF?cycle=midas-2026&handler=Submit");
        var refused = await (await client.SubmitAsync(page, "form[data-autosave]", [])).PageAsync();

        refused.QuerySelectorAll(".nhsuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#score-b", "#score-c", "#score-d"]);
    }

    [Fact]
    public async Task A_secretary_makes_one_text_of_what_judges_wrote_and_releases_it()
    {
        var client = await _app.SignedInAsync("secretary@y60.example");
        var list = await client.PageAsync("/awards/midas-2025/feedback");
        list.ShouldBeWellMade("/awards/midas-2025/feedback");
        list.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td:last-child")!.Text().Trim()).ShouldBe(["To be checked", "Released"]);
        var address = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var page = await client.PageAsync(address);
        page.ShouldBeWellMade(address);
        page.QuerySelector("#text").Text().ShouldBe("She listened. That is rare. Say more of <b>what</b> changed.");

        var form = page.QuerySelector("main form")!;
        form.SetAttribute("action", $"{address}?handler=Release");
        var empty = await (await client.SubmitAsync(page, "main form", new() { ["text"] = "" })).PageAsync();
        empty.QuerySelector(".nhsuk-error-summary a[href='#text']").Text().ShouldBe("Enter what the nominators are told");
        var longer = await (await client.SubmitAsync(page, "main form", new() { ["text"] = new string('x', 4_001) })).PageAsync();
        longer.QuerySelector(".nhsuk-error-summary a[href='#text']").Text().ShouldContain("too long");
        longer.QuerySelector("#text").Text().Length.ShouldBe(4_001);
        var response = await client.SubmitAsync(page, "main form", new() { ["text"] = "You listened." });

        response.Headers.Location!.ToString().ShouldStartWith("/awards/midas-2026/feedback");
        var sent = _app.Gateway.Asked.Last(asked => asked.Method == "PUT").Body;
        sent.ShouldContain("\"text\":\"You listened.\"");
        sent.ShouldContain("\"release\":true");
        (await client.PageAsync(address)).QuerySelector("#text").Text().ShouldBe("You listened.");
    }

    [Fact]
    public async Task Nominators_read_what_was_released_beside_what_the_panel_saw()
    {
        var client = await _app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync($"/awards/nominations/{StubAwards.Announced}");

        page.ShouldBeWellMade("a nomination that is announced");
        page.QuerySelectorAll(".app-text").Select(text => text.Text()).ShouldBe(["You listened. Say more of <b>what</b> changed."]);
        page.Body!.Text().ShouldContain("A next step would be this: Show that it lasts.");
    }

    [Fact]
    public async Task When_two_secretaries_check_one_entry_nothing_is_lost()
    {
        var client = await _app.SignedInAsync("secretary@y60.example");
        var page = await client.PageAsync($"/awards/nominations/{StubAwards.Submitted}/feedback");
        _app.Gateway.Awards.AnotherSecretaryChecks("Their text.");

        var shown = await (await client.SubmitAsync(page, "main form", new() { ["text"] = "My text." })).PageAsync();

        shown.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Someone else changed this");
        shown.QuerySelector("#text").Text().ShouldBe("My text.");
        shown.QuerySelectorAll(".nhsuk-inset-text")[^1].Text().ShouldContain("Their text.");
        (await client.SubmitAsync(shown, "main form", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect, "saving once more saves over it");
    }

    [Fact]
    public async Task What_is_taken_out_is_ticked_untied_and_added_to()
    {
        var client = await _app.SignedInAsync("secretary@y60.example");
        var address = $"/awards/nominations/{StubAwards.Submitted}/redaction";
        var page = await client.PageAsync(address);
        page.QuerySelectorAll("mark").Select(mark => mark.Text()).ShouldBe(["Amara Okafor (a name)", "Walsall (a place)"]);

        var nowhere = await (await client.SubmitAsync(page, "main form", new() { ["words"] = "Nobody" })).PageAsync();
        nowhere.QuerySelector(".nhsuk-error-summary a[href='#words']").Text().ShouldContain("stands nowhere");
        var response = await client.SubmitAsync(page, "main form", new() { ["spans"] = "a|0|12|name", ["words"] = "listen" });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sent = _app.Gateway.Asked.Last(asked => asked.Method == "PUT").Body;
        sent.ShouldContain("\"start\":0,\"length\":12");
        sent.ShouldContain("\"start\":33,\"length\":6");
        sent.ShouldNotContain("\"kind\":\"place\"");
    }
}
