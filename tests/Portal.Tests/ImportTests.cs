using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace EdiRegion.Portal.Tests;

public sealed class ImportTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Address = "/plans/RRK/2029-30/import";

    [Fact]
    public async Task A_file_is_looked_at_corrected_and_brought_in_while_it_waits_in_the_form()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync(Address);
        page.ShouldBeWellMade(Address);

        var preview = await (await client.SubmitAsync(page, "main form", [], ("plan.docx", Encoding.UTF8.GetBytes("a document")))).PageAsync();
        preview.ShouldBeWellMade("preview");
        preview.Body.Text().ShouldContain("10 of 12 cells were understood for sure. 2 cells need a look. Nothing is saved yet.");
        preview.QuerySelectorAll(".app-kpi").Select(cell => cell.QuerySelector("legend").Text()).ShouldBe(["Table 1!C3", "Table 1!F3"]);
        preview.QuerySelector(".app-kpi").Text().ShouldContain("HR / OD <b>team</b>");
        preview.QuerySelector(".app-kpi").Text().ShouldContain("Read as: Lead. Doubtful, 55%: two teams are named; the first was taken.");
        preview.Body.Text().ShouldContain("The status cell has neither a word nor a colour. Expected: a word, or a colour of the key.");
        preview.QuerySelector("#missing + p + ul")!.Text().Trim().ShouldBe("1.9 Exit interviews for all who leave");
        app.Gateway.Plans.All.ContainsKey("RRK/2029-30").ShouldBeFalse("a preview saves nothing");

        var accept = preview.QuerySelector("form[action*='handler=Accept']")!;
        accept.SetAttribute("action", preview.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        var again = await (await client.SubmitAsync(preview, "form[action*='handler=Preview']", new() { ["value-0"] = "Head of HR" })).PageAsync();
        again.ShouldBeWellMade("preview again");
        again.Body.Text().ShouldContain("1 cell needs a look.");
        again.QuerySelector("#value-0")!.GetAttribute("value").ShouldBe("Head of HR");

        var done = await client.SubmitAsync(again, "form[action*='handler=Accept']", []);

        done.Headers.Location!.ToString().ShouldBe("/plans/RRK/2029-30");
        app.Gateway.Plans.Of("RRK", "2029-30").Actions.Single()["lead"]!.GetValue<string>().ShouldBe("Head of HR");
        var sent = JsonNode.Parse(app.Gateway.Asked.Last(asked => asked.Path.EndsWith("/import", StringComparison.Ordinal)).Body)!;
        Encoding.UTF8.GetString(Convert.FromBase64String((string)sent["content"]!)).ShouldBe("a document");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_at_its_field()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var page = await client.PageAsync(Address);

        var without = await client.SubmitAsync(page, "main form", [], ("letter.docx", Encoding.UTF8.GetBytes("no table")));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await without.PageAsync();
        refused.ShouldBeWellMade("no table");
        refused.QuerySelector(".nhsuk-error-summary a[href='#file']").Text().ShouldContain("The file holds no table");
        (await (await client.SubmitAsync(page, "main form", [])).PageAsync()).QuerySelector(".nhsuk-error-summary a[href='#file']").Text().ShouldBe("Choose the file that holds the plan");
    }
}
