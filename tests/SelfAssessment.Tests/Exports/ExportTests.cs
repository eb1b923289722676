using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace EdiRegion.SelfAssessment.Tests.Exports;

public sealed class ExportTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assessment_leaves_as_workbook_report_csv_and_page_and_all_say_the_same()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 2, target = 3, comment = "=HYPERLINK(\"x\") <b>shown</b>" } });

        var csv = Encoding.UTF8.GetString(await given.Lead.GetByteArrayAsync($"{given.Path}/export?format=csv", Ct));
        csv.ShouldContain("People,p-1,Are people heard?,2 In use,It is in use in most places.,3 Proven,\"'=HYPERLINK(\"\"x\"\") <b>shown</b>\"");
        csv.Split("\r\n").Length.ShouldBe(6);
        var html = await given.Lead.GetStringAsync($"{given.Path}/export?format=html", Ct);
        html.ShouldContain("&lt;b&gt;shown&lt;/b&gt;");
        html.ShouldContain("<caption>Culture</caption>");
        html.ShouldNotContain("<script");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await given.Lead.GetByteArrayAsync($"{given.Path}/export", Ct)), false);
        new OpenXmlValidator().Validate(workbook, Ct).Select(e => e.Description).ShouldBeEmpty();
        workbook.WorkbookPart!.WorksheetParts.Sum(sheet => sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Count(text => text.Text == "Are people heard?")).ShouldBe(1);
        using var report = WordprocessingDocument.Open(new MemoryStream(await given.Lead.GetByteArrayAsync($"{given.Path}/export?format=docx", Ct)), false);
        new OpenXmlValidator().Validate(report, Ct).Select(e => e.Description).ShouldBeEmpty();
        report.MainDocumentPart!.Document.InnerText.ShouldContain("2 In use");
    }

    [Fact]
    public async Task A_format_nobody_knows_is_refused()
    {
        var given = await GivenAssessment.OpenAsync(app);

        await (await given.Lead.GetAsync($"{given.Path}/export?format=pdf", Ct)).Refused(HttpStatusCode.UnprocessableEntity, "format-unknown");
    }
}
