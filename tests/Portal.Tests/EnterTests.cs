using System.Net;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests;

/// <summary>Figures typed by hand. Each test has a return of its own.</summary>
public sealed class EnterTests(PortalApp app) : IClassFixture<PortalApp>
{
    private StubReturn Draft(string period) =>
        app.Gateway.Returns.Add("RRK", "quarterly", period, "draft", Figures.Of(app.Gateway.Definitions.Collections["quarterly"]));

    [Fact]
    public async Task What_is_typed_is_saved_in_the_version_it_was_typed_into()
    {
        var draft = Draft("2025-26Q3");
        var tag = draft.ETag;
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync("/returns/RRK/quarterly/2025-26Q3/sections/flows.eth");
        page.ShouldBeWellMade("section");

        var response = await client.SubmitAsync(page, "form[data-entry]", new() { ["short.eth.W"] = "1,234", ["short.eth.B"] = "=600+37", ["next"] = "continue" });

        response.Headers.Location!.ToString().ShouldBe("/returns/RRK/quarterly/2025-26Q3/sections/flows.dis");
        draft.Cells["short.eth.W"].ShouldBe(Cell.Of(1234));
        draft.Cells["short.eth.B"].ShouldBe(Cell.Of(637, "=600+37"));
        draft.Cells["headcount.total.eth.W"].ShouldBe(Cell.Of(5400), "other sections stay as they were");
        var put = app.Gateway.Asked.Last(asked => asked.Method == "PUT");
        put.IfMatch.ShouldBe(tag);
        put.Query.ShouldBe("?allowErrors=true");
    }

    [Fact]
    public async Task What_is_not_a_number_is_an_error_beside_its_field_and_nothing_typed_is_lost()
    {
        var draft = Draft("2025-26Q2");
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync("/returns/RRK/quarterly/2025-26Q2/sections/flows.eth");

        var response = await client.SubmitAsync(page, "form[data-entry]", new() { ["short.eth.W"] = "about 900", ["short.eth.B"] = "=600+37" });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await response.PageAsync();
        refused.ShouldBeWellMade("section with errors");
        refused.QuerySelector(".nhsuk-error-summary a").Text().ShouldBe("Shortlisted, White must be a whole number such as 124, or empty");
        refused.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href").ShouldBe("#short.eth.W");
        refused.GetElementById("short.eth.W")!.GetAttribute("value").ShouldBe("about 900");
        refused.GetElementById("short.eth.B")!.GetAttribute("value").ShouldBe("=600+37");
        draft.Cells["short.eth.B"].ShouldBe(Cell.Of(630));
    }

    [Fact]
    public async Task Figures_that_do_not_add_up_are_kept_and_pointed_at()
    {
        var draft = Draft("2025-26Q1");
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync("/returns/RRK/quarterly/2025-26Q1/sections/flows.eth");

        var response = await client.SubmitAsync(page, "form[data-entry]", new() { ["app.eth.B"] = "5000" });

        draft.Cells["app.eth.B"].ShouldBe(Cell.Of(5000));
        var again = await client.PageAsync(response.Headers.Location!.ToString());
        again.ShouldBeWellMade("section with findings");
        again.QuerySelector(".nhsuk-error-summary a[href='#app.eth.B']").ShouldNotBeNull();
        again.GetElementById("app.eth.B-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task When_someone_else_changed_it_both_versions_are_shown_and_nothing_is_lost()
    {
        var draft = Draft("2024-25Q4");
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync("/returns/RRK/quarterly/2024-25Q4/sections/board");
        draft.Cells["board.eth.W"] = Cell.Of(17);
        draft.Version++;

        var response = await client.SubmitAsync(page, "form[data-entry]", new() { ["board.eth.W"] = "14" });

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var conflict = await response.PageAsync();
        conflict.ShouldBeWellMade("section with two versions");
        conflict.QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Someone else changed this return");
        conflict.GetElementById("board.eth.W")!.GetAttribute("value").ShouldBe("14");
        conflict.GetElementById("board.eth.W-now").Text().ShouldBe("Saved now: 17");
        draft.Cells["board.eth.W"].ShouldBe(Cell.Of(17));

        await client.SubmitAsync(conflict, "form[data-entry]", []);
        draft.Cells["board.eth.W"].ShouldBe(Cell.Of(14));
    }

    [Fact]
    public async Task The_last_signed_off_figures_stand_beside_and_totals_are_worked_out()
    {
        app.SeedReturns();
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync("/returns/RRK/quarterly/2026-27Q2/sections/headcount.eth");

        page.GetElementById("headcount.lower.eth.W-before").Text().ShouldBe("2026-27 Q1: 2,520");
        page.QuerySelector("[data-column-total='W']").Text().ShouldBe("5,400");
        page.QuerySelector("[data-grand-total]").Text().ShouldBe("9,000");
        page.QuerySelector("[data-grand-share]").Text().ShouldBe("35.0%");
    }

    [Fact]
    public async Task A_figure_is_marked_not_applicable_with_a_reason()
    {
        var draft = Draft("2024-25Q3");
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync("/returns/RRK/quarterly/2024-25Q3/sections/headcount.eth/not-applicable");
        page.ShouldBeWellMade("not applicable");

        var refused = await client.SubmitAsync(page, "main form", new() { ["cells"] = "headcount.medical.eth.W" });
        (await refused.PageAsync()).QuerySelector("#reason-error").Text().ShouldContain("Enter the reason");
        await client.SubmitAsync(page, "main form", new() { ["cells"] = "headcount.medical.eth.W", ["reason"] = "We employ no medical staff" });

        draft.Cells["headcount.medical.eth.W"].ShouldBe(Cell.NotApplicable("We employ no medical staff"));
        var entry = await client.PageAsync("/returns/RRK/quarterly/2024-25Q3/sections/headcount.eth");
        entry.GetElementById("headcount.medical.eth.W").ShouldBeNull();
        entry.Body.Text().ShouldContain("We employ no medical staff");
    }
}
