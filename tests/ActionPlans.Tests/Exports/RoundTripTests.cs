using System.Text;

namespace EdiRegion.ActionPlans.Tests.Exports;

public sealed class RoundTripTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Theory]
    [InlineData("2051-52", "xlsx", "seed")]
    [InlineData("2052-53", "xlsx", "common")]
    [InlineData("2053-54", "csv", "seed")]
    [InlineData("2054-55", "csv", "common")]
    public async Task A_file_taken_in_again_changes_nothing(string period, string format, string layout)
    {
        var plan = await FullPlan.GivenAsync(app, period);
        var before = await plan.Lead.Get(plan.Path);

        var report = await plan.Lead.ImportAsync(plan.Path, $"plan.{format}", await plan.ExportAsync($"format={format}&layout={layout}"));
        var after = await plan.Lead.Get(plan.Path);

        report.Counts().ShouldBe((3, 5, 0, 0, 5));
        report["counts"]!["doubtful"]!.GetValue<int>().ShouldBe(0);
        after.ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Theory]
    [InlineData("2055-56", "xlsx", "seed")]
    [InlineData("2056-57", "xlsx", "common")]
    [InlineData("2057-58", "csv", "common")]
    public async Task A_file_taken_into_a_plan_of_nothing_makes_the_same_plan(string period, string format, string layout)
    {
        var plan = await FullPlan.GivenAsync(app, period);
        var other = app.ClientFor("trust-lead:RQ3");
        var path = $"/api/action-plans/v1/plans/RQ3/{period}";

        var report = await other.ImportAsync(path, $"plan.{format}", await plan.ExportAsync($"format={format}&layout={layout}"));
        var copy = await other.Get(path);

        report.Counts().ShouldBe((3, 5, 5, 0, 0));
        copy.Said().ShouldBe((await plan.Lead.Get(plan.Path)).Said());
    }

    [Fact]
    public async Task What_a_person_changed_in_the_file_counts_and_the_action_stays_who_it_is()
    {
        var plan = await FullPlan.GivenAsync(app, "2058-59");
        var file = Encoding.UTF8.GetString(await plan.ExportAsync("format=csv&layout=common"));
        var named = (await plan.Lead.Get(plan.Path)).Action("Sponsors for each staff network");

        var report = await plan.Lead.ImportAsync(plan.Path, "plan.csv", Encoding.UTF8.GetBytes(file
            .Replace("Sponsors for each staff network", "Two names and wholly new", StringComparison.Ordinal)
            .Replace(",None,At risk,Amber,", ",None,Complete,Amber,", StringComparison.Ordinal)));
        var after = await plan.Lead.Get(plan.Path);

        report.Counts().ShouldBe((3, 5, 0, 2, 3));
        after.Action("Two names and wholly new").Id().ShouldBe(named.Id());
        var changed = after.Action("Every director has an objective for inclusion");
        changed.Text("lifecycle").ShouldBe("inProgress");
        changed["reported"]!.Text("word").ShouldBe("Complete");
        changed.Text("difference").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_row_copied_to_begin_another_action_is_a_new_one()
    {
        var plan = await FullPlan.GivenAsync(app, "2059-60");
        var file = Encoding.UTF8.GetString(await plan.ExportAsync("format=csv&layout=common"));
        var row = file.Split("\r\n").Single(line => line.Contains("Sponsors for each staff network", StringComparison.Ordinal));

        var report = await plan.Lead.ImportAsync(plan.Path, "plan.csv", Encoding.UTF8.GetBytes(
            file + row.Replace("Sponsors for each staff network", "Terms of reference are agreed", StringComparison.Ordinal) + "\r\n"));

        report.Counts().ShouldBe((3, 6, 1, 0, 5));
        report["findings"]!.AsArray().ShouldContain(finding => finding!.Text("code") == "row-copied");
    }

    [Fact]
    public async Task The_plan_of_the_next_year_is_the_same_and_carries_its_actions_on()
    {
        var plan = await FullPlan.GivenAsync(app, "2061-62");
        const string next = "/api/action-plans/v1/plans/RRK/2062-63";

        var report = await plan.Lead.ImportAsync(next, "plan.xlsx", await plan.ExportAsync("layout=seed"));

        report["counts"]!["carried"]!.GetValue<int>().ShouldBe(5);
        (await plan.Lead.Get(next)).Said().ShouldBe((await plan.Lead.Get(plan.Path)).Said());
    }

    [Theory]
    [InlineData("2063-64", "format=xlsx&layout=seed", "xlsx")]
    [InlineData("2064-65", "format=xlsx&layout=common", "xlsx")]
    [InlineData("2065-66", "format=csv&layout=common", "csv")]
    public async Task What_a_document_reported_goes_out_and_comes_in_as_it_was(string period, string query, string format)
    {
        var plan = await GivenPlan.BeginAsync(app, period);
        await plan.Lead.ImportAsync(plan.Path, "theirs.csv", Encoding.UTF8.GetBytes(
            "Blue - Complete with evidence\nObjective,Action,Lead,Due,RAG\nEliminate total pay gaps for race,Analyse data to understand pay gaps,EDI lead,31 March 2027,Blue\nEliminate total pay gaps for race,Publish the ethnicity pay gap,EDI lead,31 May 2027,Amber\n"));
        var before = await plan.Lead.Get(plan.Path);
        var other = app.ClientFor("trust-lead:RQ3");
        var path = $"/api/action-plans/v1/plans/RQ3/{period}";
        var file = await plan.ExportAsync(query);

        await other.ImportAsync(path, $"plan.{format}", file);
        var again = await plan.Lead.ImportAsync(plan.Path, $"plan.{format}", file);

        before.Action("Analyse data to understand pay gaps")["reported"]!.Text("source").ShouldBe("theirs.csv");
        (await other.Get(path)).Said().ShouldBe(before.Said());
        again.Counts().ShouldBe((1, 2, 0, 0, 2));
        (await plan.Lead.Get(plan.Path)).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Theory]
    [InlineData("2066-67", "seed")]
    [InlineData("2067-68", "common")]
    public async Task Words_that_a_file_writes_in_one_way_only_stay_as_they_are_in_the_plan(string period, string layout)
    {
        var plan = await GivenPlan.BeginAsync(app, period);
        await plan.Lead.Post($"{plan.Path}/actions", new
        {
            objective = plan.Objective,
            title = "Pay\u00a0gaps\tby band \r\n  in steps",
            desiredOutcome = "\u200bOne \n\n– two",
            evidenceSources = new[] { "–", "↵ begins with an arrow", "A\u00a0source" },
            kpis = new object[] { new { text = "Gap (baseline 2, as it was)", expectedEffect = "↵ less" }, new { text = "–", measure = "wres-2" }, new { text = "Gap (by 31 March 2027)" } },
        });
        var before = await plan.Lead.Get(plan.Path);

        var report = await plan.Lead.ImportAsync(plan.Path, "plan.xlsx", await plan.ExportAsync($"layout={layout}"));

        report.Counts().ShouldBe((1, 1, 0, 0, 1));
        (await plan.Lead.Get(plan.Path)).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task A_measure_put_in_between_takes_nothing_of_its_neighbours()
    {
        var plan = await FullPlan.GivenAsync(app, "2068-69");
        var file = Encoding.UTF8.GetString(await plan.ExportAsync("format=csv&layout=seed"));
        var at = file.IndexOf("\"Relative likelihood", StringComparison.Ordinal) + 1;

        await plan.Lead.ImportAsync(plan.Path, "plan.csv", Encoding.UTF8.GetBytes(file.Insert(at, "Share of interviews\n")));

        var kpis = (await plan.Lead.Get(plan.Path)).Action("Analyse data to understand pay gaps\nand agree a plan; the board tracks it.")["kpis"]!.AsArray();
        kpis.Select(kpi => (kpi!.Text("text")![..8], kpi!.Text("measure"), kpi!.Text("baselinePeriod"))).ShouldBe(
            [("Share of", null, null), ("Relative", "wres-2", "2024-25"), ("Gap in p", null, null), ("Plan agr", null, null)]);
    }

    [Fact]
    public async Task A_paper_taken_in_again_is_recognised_by_its_words()
    {
        var plan = await FullPlan.GivenAsync(app, "2060-61");

        var report = await plan.Lead.ImportAsync(plan.Path, "plan.docx", await plan.ExportAsync("format=docx&layout=seed"));

        report["counts"]!["added"]!.GetValue<int>().ShouldBe(0, report["objectives"]!.ToJsonString());
        report["counts"]!["actions"]!.GetValue<int>().ShouldBe(5);
    }
}
