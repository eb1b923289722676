using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.ActionPlans.Tests.Exports;

public sealed class ExportTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Fact]
    public async Task The_workbook_has_the_columns_trusts_know_and_the_key_above_them()
    {
        var plan = await FullPlan.GivenAsync(app, "2026-27");

        var sheet = new ExportedSheet(await plan.ExportAsync("format=xlsx&layout=seed"));

        sheet.Faults.ShouldBeEmpty();
        sheet.Headers.Take(9).ShouldBe(["Objective", "Link to trust strategy", "Action", "Desired outcome", "KPI", "Evidence assurance", "Lead", "Milestones", "Progress"]);
        sheet.Visible.ShouldBe(9);
        sheet.Above.First().Text.ShouldBe("Inclusion plan");
        sheet.Above.Count(cell => cell.Shade is not null).ShouldBe(5);
        sheet.Above.ShouldContain(cell => cell.Text.StartsWith("Blue - Complete with evidence", StringComparison.Ordinal) && cell.Shade == "0070C0");
        sheet.Of("Objective")[0].Text.ShouldBe("1 Eliminate total pay gaps for race\nEDI Improvement Plan High Impact Action 3");
        sheet.Of("KPI")[0].Text.ShouldStartWith("Relative likelihood of appointment (baseline 1.62, target 1.25 by 31 March 2027)\n");
        sheet.Of("Lead")[0].Text.ShouldBe("EDI lead\nOwner: Chief People Officer\nSupport: Workforce information");
        sheet.Of("Milestones")[0].Text.ShouldStartWith("Plan in place for race – by 31 October 2026 (“by October 2026”) – complete 2 October 2026\n");
    }

    [Fact]
    public async Task A_colour_never_stands_without_its_word()
    {
        var plan = await FullPlan.GivenAsync(app, "2027-28");

        var seed = new ExportedSheet(await plan.ExportAsync("layout=seed")).Of("Progress");
        var common = new ExportedSheet(await plan.ExportAsync("layout=common"));

        seed.Select(cell => (cell.Text.Split('\n')[0], cell.Shade)).ShouldBe(
        [
            ("Green: On track", "00B050"), ("Red: Overdue", "FF0000"), ("Green: Complete, evidence claimed", "00B050"), ("Amber: At risk", "FFC000"),
            ("Grey: Not started", "BFBFBF"), ("", null),
        ]);
        common.Faults.ShouldBeEmpty();
        common.Of("RAG").Select(cell => cell.Text).ShouldBe(["Green", "Red", "Green", "Amber", "Grey", ""]);
        common.Of("Status").Select(cell => cell.Text).ShouldBe(["On track", "Overdue", "Complete, evidence claimed", "At risk", "Not started", ""]);
    }

    [Fact]
    public async Task An_organisation_that_shows_its_own_key_finds_it_in_its_file_and_the_region_finds_the_common_one()
    {
        var plan = await FullPlan.GivenAsync(app, "2028-29");
        var tag = (await plan.Lead.GetAsync(plan.Path, TestContext.Current.CancellationToken)).Headers.ETag!.Tag;
        await (await plan.Lead.Put(plan.Path, new { title = "Inclusion plan", key = new[] { new { colour = "green", label = "Going well", meaning = "As it should", shownAs = "purple" } } }, tag)).Ok();

        var own = new ExportedSheet(await plan.ExportAsync("layout=common")).Of("RAG")[0];
        var regions = new ExportedSheet(await plan.ExportAsync("layout=common", app.ClientFor("region-analyst:Y60"))).Of("RAG")[0];

        own.ShouldBe(("Purple", "7030A0"));
        regions.ShouldBe(("Green", "00B050"));
    }

    [Fact]
    public async Task In_csv_nothing_begins_a_formula()
    {
        var plan = await FullPlan.GivenAsync(app, "2029-30");

        var file = await plan.ExportAsync("format=csv&layout=common");

        file[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        var text = Encoding.UTF8.GetString(file, 3, file.Length - 3);
        text.ShouldStartWith("Objective ref,Objective,Objective frameworks,Link to strategy,Ref,Action,Source frameworks,Outcome,KPI,");
        text.ShouldContain(",\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"pay\"\")\",");
        text.ShouldContain(",\"'-1 is what the board said\",");
        text.ShouldContain(",\"Nothing under it yet, \"\"quoted\"\", and with a comma\",");
    }

    [Fact]
    public async Task The_same_plan_on_the_same_day_is_the_same_file()
    {
        var plan = await FullPlan.GivenAsync(app, "2030-31");

        foreach (var query in new[] { "format=xlsx&layout=seed", "format=xlsx&layout=common", "format=docx&layout=seed", "format=docx&layout=common", "format=csv&layout=common" })
        {
            var first = await plan.ExportAsync(query);
            await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
            var second = await plan.ExportAsync(query);

            second.ShouldBe(first, query);
        }
    }

    [Fact]
    public async Task The_paper_for_the_board_says_what_it_is_and_repeats_its_headers()
    {
        var plan = await FullPlan.GivenAsync(app, "2031-32");
        var put = await plan.Lead.Post($"{plan.Path}/publication");
        await app.ClientFor("network-member:RRK").Post($"{plan.Path}/comments", new { network = "Race equality network", text = "We asked for dates." });

        using var document = WordprocessingDocument.Open(new MemoryStream(await plan.ExportAsync("format=docx&edition=1")), isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;
        var text = body.InnerText;
        var tables = body.Elements<Table>().ToList();

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        text.ShouldContain("Organisation: University Hospitals Birmingham NHS Foundation Trust (RRK)");
        text.ShouldContain("Period: 2031-32");
        text.ShouldContain($"Digest: SHA-256 {put.Text("digest")}");
        text.ShouldContain("Purpose: For approval");
        text.ShouldContain("5 actions under 3 objectives; 1 overdue");
        body.Descendants<PageSize>().Single().Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
        tables.ShouldAllBe(table => table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().Any());
        tables[0].Elements<TableRow>().Skip(1).Select(row => string.Join('|', new[] { row.Elements<TableCell>().First().InnerText, row.Elements<TableCell>().Last().InnerText }))
            .ShouldBe(["Blue|0", "Green|2", "Amber|1", "Red|1", "Grey|1"]);
        tables[1].Elements<TableRow>().Count().ShouldBe(7);
    }

    [Fact]
    public async Task An_edition_is_exported_as_it_was_put_forward_and_nobody_outside_sees_more_than_was_signed_off()
    {
        var plan = await FullPlan.GivenAsync(app, "2032-33");
        var subgroup = app.ClientFor("subgroup-member:Y60");
        await (await subgroup.Send(HttpMethod.Get, $"{plan.Path}/export")).Refused(HttpStatusCode.NotFound, "plan-not-started");
        var put = await plan.Lead.Post($"{plan.Path}/publication");
        await app.ClientFor("trust-approver:RRK").Post($"{plan.Path}/publication/sign-off", new { digest = put.Text("digest"), boardMember = "Chief People Officer" });
        await plan.ActionAsync("Added after the board");

        (await TextAsync("layout=common&format=csv", subgroup)).ShouldNotContain("Added after the board");
        (await TextAsync("layout=common&format=csv&edition=1", plan.Lead)).ShouldNotContain("Added after the board");
        (await TextAsync("layout=common&format=csv", plan.Lead)).ShouldContain("Added after the board");
        await plan.Lead.Post($"{plan.Path}/publication");
        await (await subgroup.Send(HttpMethod.Get, $"{plan.Path}/export?edition=2")).Refused(HttpStatusCode.NotFound, "edition-unknown");

        async Task<string> TextAsync(string query, HttpClient by) => Encoding.UTF8.GetString(await plan.ExportAsync(query, by));
    }

    [Theory]
    [InlineData("format=pdf", "format-unknown")]
    [InlineData("format=xlsx&layout=own", "layout-unknown")]
    public async Task What_cannot_be_exported_is_said(string query, string code)
    {
        var lead = app.ClientFor("trust-lead:RRK");

        await (await lead.Send(HttpMethod.Get, $"/api/action-plans/v1/plans/RRK/2033-34/export?{query}")).Refused(HttpStatusCode.UnprocessableEntity, code);
        await (await lead.Send(HttpMethod.Get, "/api/action-plans/v1/plans/RRK/2033-34/export")).Refused(HttpStatusCode.NotFound, "plan-not-started");
    }
}
