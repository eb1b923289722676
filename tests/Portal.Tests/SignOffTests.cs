using System.Net;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests;

/// <summary>From a draft to the receipt, and back again.</summary>
public sealed class SignOffTests(PortalApp app) : IClassFixture<PortalApp>
{
    private Dictionary<string, Cell> Whole => Figures.Of(app.Gateway.Definitions.Collections["quarterly"]);

    [Fact]
    public async Task Two_people_take_a_return_from_draft_to_receipt()
    {
        var found = app.Gateway.Returns.Add("RRK", "quarterly", "2025-26Q3", "draft", Whole);
        var address = "/returns/RRK/quarterly/2025-26Q3";
        var lead = await app.SignedInAsync("lead@rrk.example");
        var approver = await app.SignedInAsync("approver@rrk.example");

        var check = await lead.PageAsync($"{address}/check");
        check.ShouldBeWellMade("check");
        check.QuerySelectorAll(".nhsuk-summary-list__actions a .nhsuk-u-visually-hidden").Length.ShouldBeGreaterThan(10);
        await lead.SubmitAsync(check, "main form", []);
        found.State.ShouldBe("submitted");

        var signOff = await approver.PageAsync($"{address}/sign-off");
        signOff.ShouldBeWellMade("sign off");
        var response = await approver.SubmitAsync(signOff, "form[action*='handler=Approve']", []);

        response.Headers.Location!.ToString().ShouldBe($"{address}/receipt");
        found.State.ShouldBe("approved");
        var receipt = await approver.PageAsync($"{address}/receipt");
        receipt.ShouldBeWellMade("receipt");
        receipt.QuerySelector(".nhsuk-panel h1").Text().ShouldBe("Return signed off");
        receipt.QuerySelector("code").Text().Length.ShouldBe(64);
        receipt.Body.Text().ShouldContain("What happens next");
    }

    [Fact]
    public async Task A_double_click_submits_once()
    {
        var found = app.Gateway.Returns.Add("RRK", "quarterly", "2025-26Q2", "draft", Whole);
        var lead = await app.SignedInAsync("lead@rrk.example");
        var check = await lead.PageAsync("/returns/RRK/quarterly/2025-26Q2/check");

        var first = await lead.SubmitAsync(check, "main form", []);
        var second = await lead.SubmitAsync(check, "main form", []);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        found.History.Count.ShouldBe(2);
        var keys = app.Gateway.Asked.Where(a => a.Path.EndsWith("2025-26Q2/submission", StringComparison.Ordinal)).Select(a => a.IdempotencyKey).ToList();
        keys.Count.ShouldBe(2);
        keys.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Errors_block_submission_and_lead_to_their_figure()
    {
        var cells = Whole;
        cells["app.eth.B"] = Cell.Of(5000);
        app.Gateway.Returns.Add("RRK", "quarterly", "2025-26Q1", "draft", cells);
        var lead = await app.SignedInAsync("lead@rrk.example");

        var check = await lead.PageAsync("/returns/RRK/quarterly/2025-26Q1/check");

        check.ShouldBeWellMade("check with errors");
        check.QuerySelector("main form").ShouldBeNull();
        check.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/returns/RRK/quarterly/2025-26Q1/sections/flows.eth?saved=true#app.eth.B");
    }

    [Fact]
    public async Task What_the_lead_explains_the_approver_reads_and_the_receipt_keeps()
    {
        const string Why = "The records of the new site are being completed";
        var cells = Whole;
        cells["headcount.total.eth.U"] = Cell.Of(cells["headcount.total.eth.U"].Number!.Value + 2000);
        cells["headcount.lower.eth.U"] = Cell.Of(cells["headcount.lower.eth.U"].Number!.Value + 2000);
        var found = app.Gateway.Returns.Add("RRK", "quarterly", "2024-25Q1", "draft", cells);
        var address = "/returns/RRK/quarterly/2024-25Q1";
        var lead = await app.SignedInAsync("lead@rrk.example");
        var approver = await app.SignedInAsync("approver@rrk.example");

        var refused = await (await lead.SubmitAsync(await lead.PageAsync($"{address}/check"), "main form", new() { ["explain-V21"] = " " })).PageAsync();
        refused.QuerySelector(".nhsuk-error-summary a[href='#explain-V21']").ShouldNotBeNull();
        await lead.SubmitAsync(refused, "main form", new() { ["explain-V21"] = Why });
        var signOff = await approver.PageAsync($"{address}/sign-off");
        await approver.SubmitAsync(signOff, "form[action*='handler=Approve']", []);

        found.Explanations.ShouldBe(new Dictionary<string, string> { ["V21"] = Why });
        signOff.ShouldBeWellMade("sign off");
        signOff.QuerySelector(".app-explanation").Text().ShouldBe($"Explained: “{Why}”");
        signOff.Body.Text().ShouldNotContain("You can explain it");
        var receipt = await approver.PageAsync($"{address}/receipt");
        receipt.ShouldBeWellMade("receipt");
        receipt.QuerySelectorAll("main dl dd").Select(value => value.Text()).ShouldContain(Why);
    }

    [Fact]
    public async Task Sending_back_needs_a_comment_and_the_lead_reads_it()
    {
        var found = app.Gateway.Returns.Add("RRK", "quarterly", "2024-25Q4", "submitted", Whole);
        var address = "/returns/RRK/quarterly/2024-25Q4";
        var approver = await app.SignedInAsync("approver@rrk.example");
        var signOff = await approver.PageAsync($"{address}/sign-off");

        var refused = await (await approver.SubmitAsync(signOff, "form[action*='handler=SendBack']", [])).PageAsync();
        refused.ShouldBeWellMade("send back refused");
        refused.QuerySelector(".nhsuk-error-summary a[href='#comment']").ShouldNotBeNull();
        await approver.SubmitAsync(refused, "form[action*='handler=SendBack']", new() { ["comment"] = "The medical staff look too few" });

        found.State.ShouldBe("draft");
        var lead = await app.SignedInAsync("lead@rrk.example");
        (await lead.PageAsync(address)).QuerySelector(".nhsuk-inset-text").Text().ShouldContain("“The medical staff look too few”");
    }

    [Fact]
    public async Task A_return_that_moved_on_is_not_signed_off_blindly()
    {
        var found = app.Gateway.Returns.Add("RRK", "quarterly", "2024-25Q3", "submitted", Whole);
        var approver = await app.SignedInAsync("approver@rrk.example");
        var signOff = await approver.PageAsync("/returns/RRK/quarterly/2024-25Q3/sign-off");
        found.Version++;

        var response = await approver.SubmitAsync(signOff, "form[action*='handler=Approve']", []);

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await response.PageAsync()).QuerySelector(".nhsuk-error-summary").Text().ShouldContain("Someone else changed this return");
        found.State.ShouldBe("submitted");
    }

    [Fact]
    public async Task A_signed_off_return_is_reopened_with_a_reason_and_a_submitted_one_withdrawn()
    {
        var approved = app.Gateway.Returns.Add("RRK", "quarterly", "2024-25Q2", "approved", Whole);
        var submitted = app.Gateway.Returns.Add("RRK", "quarterly", "2023-24Q4", "submitted", Whole);
        var lead = await app.SignedInAsync("lead@rrk.example");

        var reopen = await lead.PageAsync("/returns/RRK/quarterly/2024-25Q2/reopen");
        reopen.ShouldBeWellMade("reopen");
        (await lead.SubmitAsync(reopen, "main form", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await lead.SubmitAsync(reopen, "main form", new() { ["reason"] = "Two leavers were counted twice" });
        var withdraw = await lead.PageAsync("/returns/RRK/quarterly/2023-24Q4/withdraw");
        withdraw.ShouldBeWellMade("withdraw");
        await lead.SubmitAsync(withdraw, "main form", []);

        (approved.State, approved.Revision).ShouldBe(("draft", 2));
        submitted.State.ShouldBe("draft");
        app.Gateway.Asked.ShouldContain(asked => asked.Path.EndsWith("/reopening", StringComparison.Ordinal) && asked.Body.Contains("Two leavers were counted twice", StringComparison.Ordinal));
    }
}
