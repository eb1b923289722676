using System.Net;
using System.Text;
using EdiRegion.Portal.Pages.Returns;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests;

/// <summary>A CSV is rehearsed, shown, and saved only when accepted.</summary>
public sealed class UploadTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Csv(Dictionary<string, Cell> cells) =>
        Encoding.UTF8.GetBytes("\uFEFFcell,value,note\r\n" + string.Concat(cells.Select(c => $"{c.Key},{c.Value.Amount},\r\n")));

    private Dictionary<string, Cell> Whole => Figures.Of(app.Gateway.Definitions.Collections["quarterly"]);

    [Fact]
    public async Task A_good_file_is_saved_only_after_it_was_accepted()
    {
        var address = "/returns/RRK/quarterly/2025-26Q3/upload";
        app.Gateway.Returns.All.Remove("RRK/quarterly/2025-26Q3");
        var client = await app.SignedInAsync("lead@rrk.example");
        var choose = await client.PageAsync(address);
        choose.ShouldBeWellMade("upload");

        var review = await (await client.SubmitAsync(choose, "main form", [], ("return.csv", Csv(Whole)))).PageAsync();

        review.ShouldBeWellMade("review");
        review.QuerySelector("h1").Text().ShouldBe("What is in the file");
        review.Body.Text().ShouldContain("No errors");
        app.Gateway.Returns.All.ShouldNotContainKey("RRK/quarterly/2025-26Q3");

        var saved = await client.SubmitAsync(review, "main form", []);

        saved.Headers.Location!.ToString().ShouldBe("/returns/RRK/quarterly/2025-26Q3/check");
        app.Gateway.Returns.All["RRK/quarterly/2025-26Q3"].Cells.Count.ShouldBe(Whole.Count);
        var check = await client.PageAsync(saved.Headers.Location!.ToString());
        check.QuerySelector(".nhsuk-notification-banner--success").Text().ShouldContain("Saved the figures of return.csv as the draft");
        (await client.PageAsync(address)).QuerySelector(".nhsuk-notification-banner--success").ShouldBeNull();
    }

    [Fact]
    public async Task Faults_are_listed_by_line_cell_found_and_expected()
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var choose = await client.PageAsync("/returns/RRK/quarterly/2025-26Q2/upload");

        var response = await client.SubmitAsync(choose, "main form", [], ("return.csv", Encoding.UTF8.GetBytes("cell,value,note\nshort.eth.W,twelve,\nshort.eth.X,3,\n")));

        var review = await response.PageAsync();
        review.ShouldBeWellMade("faults");
        review.Title.ShouldStartWith("Error: ");
        var rows = review.QuerySelectorAll("#faults tbody tr");
        rows.Length.ShouldBe(2);
        rows[0].Children.Select(cell => cell.Text()).ShouldBe(["2", "Error", "Shortlisted (White) short.eth.W", "The value is not a number. Write a whole number, or leave it empty.", "twelve", "a whole number"]);
        rows[1].Text().ShouldContain("There is no cell short.eth.X in this return");
        review.QuerySelector("main form").ShouldBeNull("a file that cannot be read cannot be saved");
    }

    [Fact]
    public async Task Figures_that_do_not_add_up_can_be_saved_to_mend_them_on_screen()
    {
        var cells = Whole;
        cells["app.eth.B"] = Cell.Of(5000);
        var client = await app.SignedInAsync("lead@rrk.example");
        var choose = await client.PageAsync("/returns/RRK/quarterly/2025-26Q1/upload");

        var review = await (await client.SubmitAsync(choose, "main form", [], ("return.csv", Csv(cells)))).PageAsync();

        var line = cells.Keys.ToList().IndexOf("app.eth.B") + 2;
        review.QuerySelectorAll("#faults tbody tr").Select(row => row.Children[0].Text()).ShouldContain(line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        review.QuerySelector("main form button").Text().ShouldBe("Save and mend on screen");
        await client.SubmitAsync(review, "main form", []);
        app.Gateway.Returns.All["RRK/quarterly/2025-26Q1"].Cells["app.eth.B"].ShouldBe(Cell.Of(5000));
    }

    [Theory]
    [InlineData("return.xlsx", "x", "The file must be a CSV")]
    [InlineData("return.csv", "", "The file is empty")]
    public async Task A_file_of_another_kind_is_refused_at_the_field(string name, string content, string message)
    {
        var client = await app.SignedInAsync("lead@rrk.example");
        var choose = await client.PageAsync("/returns/RRK/quarterly/2024-25Q4/upload");

        var response = await client.SubmitAsync(choose, "main form", [], (name, Encoding.UTF8.GetBytes(content)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.PageAsync();
        page.ShouldBeWellMade("upload refused");
        page.QuerySelector("#file-error").Text().ShouldContain(message);
    }

    [Fact]
    public async Task The_blank_csv_is_named_for_the_return()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var response = await client.GetAsync("/returns/RRK/quarterly/2026-27Q2/template.csv", Stop);

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("edi-return-rrk-quarterly-2026-27q2.csv");
        (await response.Content.ReadAsStringAsync(Stop)).ShouldStartWith("cell,value,note\r\nheadcount.lower.eth.W,,");
    }

    [Fact]
    public void A_cell_is_found_on_the_line_an_editor_shows()
    {
        var lines = CsvLines.OfCells(Encoding.UTF8.GetBytes("\uFEFFcell,value,note\r\n\"a.W\",1,\"two\nlines\"\r\n\r\nb.W,2,\r\n"));

        lines["a.W"].ShouldBe(2);
        lines["b.W"].ShouldBe(5);
    }
}
