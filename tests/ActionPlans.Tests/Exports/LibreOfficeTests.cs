using System.Text;

namespace EdiRegion.ActionPlans.Tests.Exports;

public sealed class LibreOfficeTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Theory]
    [InlineData("2041-42", "format=xlsx&layout=seed", "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")]
    [InlineData("2042-43", "format=xlsx&layout=common", "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")]
    [InlineData("2043-44", "format=docx&layout=seed", "docx", "txt:Text (encoded):UTF8")]
    [InlineData("2044-45", "format=docx&layout=common", "docx", "txt:Text (encoded):UTF8")]
    public async Task The_file_opens_in_LibreOffice(string period, string query, string extension, string target)
    {
        var plan = await FullPlan.GivenAsync(app, period);

        var text = Encoding.UTF8.GetString(await LibreOffice.SavedAsync(await plan.ExportAsync(query), extension, target));

        text.ShouldContain("Inclusion plan");
        text.ShouldContain("Sponsors for each staff network");
        text.ShouldContain("Complete, evidence claimed");
    }

    [Theory]
    [InlineData("2045-46", "format=xlsx&layout=seed", "xlsx", "xlsx")]
    [InlineData("2046-47", "format=xlsx&layout=common", "xlsx", "xlsx")]
    [InlineData("2047-48", "format=xlsx&layout=common", "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")]
    public async Task A_workbook_saved_by_LibreOffice_is_the_same_plan(string period, string query, string extension, string target)
    {
        var plan = await FullPlan.GivenAsync(app, period);
        var before = await plan.Lead.Get(plan.Path);
        var other = app.ClientFor("trust-lead:RQ3");
        var copy = $"/api/action-plans/v1/plans/RQ3/{period}";

        var saved = await LibreOffice.SavedAsync(await plan.ExportAsync(query), extension, target);
        var name = $"plan.{target.Split(':')[0]}";
        var report = await plan.Lead.ImportAsync(plan.Path, name, saved);
        await other.ImportAsync(copy, name, saved);

        report.Counts().ShouldBe((3, 5, 0, 0, 5));
        (await plan.Lead.Get(plan.Path)).ToJsonString().ShouldBe(before.ToJsonString());
        (await other.Get(copy)).Said().ShouldBe(before.Said());
    }
}
