namespace EdiRegion.ActionPlans.Tests.Exports;

/// <summary>A plan with something of everything: objectives, KPIs, milestones, links, every colour, and texts that files like to trip over.</summary>
internal static class FullPlan
{
    internal static async Task<GivenPlan> GivenAsync(ActionPlansApp app, string period, string ods = "RRK")
    {
        var plan = await GivenPlan.BeginAsync(app, period, ods);
        var second = (await plan.Lead.Post($"{plan.Path}/objectives", new
        {
            @ref = "Aim 2",
            title = "Lead from the board\nand be seen to",
            requirements = new[] { "hia-1", "wres-ind-9" },
            primary = "wres-ind-9",
            strategyLink = "Ambition 3; People",
        })).Id();
        await plan.Lead.Post($"{plan.Path}/objectives", new { title = "Nothing under it yet, \"quoted\", and with a comma" });

        var first = await AddAsync(plan, new
        {
            objective = plan.Objective,
            @ref = "1.1",
            title = "Analyse data to understand pay gaps\nand agree a plan; the board tracks it.",
            desiredOutcome = "Pay gaps are understood",
            requirements = new[] { "hia-3", "hia-3.1", "wres-ind-1" },
            primary = "hia-3.1",
            kpis = new object[]
            {
                new { text = "Relative likelihood of appointment", measure = "wres-2", baseline = 1.62m, baselinePeriod = "2024-25", target = 1.25m, by = "2027-03-31", expectedEffect = "White shortlisted candidates are no likelier to be appointed" },
                new { text = "Gap in pay, in £ (median)\nby band; of all staff", baseline = -3.5m },
                new { text = "Plan agreed" },
            },
            evidenceSources = new[] { "Pay gap report", "Minutes, People Committee; 4 May" },
            ownerRole = "Chief People Officer",
            lead = "EDI lead",
            deputy = "Workforce information",
            start = "2026-04-01",
            due = "2027-03-31",
            protectedGroups = new[] { "pc-race", "pc-sex" },
        });
        await plan.Lead.Post(plan.Of(first, "progress"), new { lifecycle = "inProgress", note = "Figures drawn.\n=2+2 is not a formula here" });
        var step = (await plan.Lead.Post(plan.Of(first, "milestones"), new { title = "Plan in place for race", due = "2026-10-31", dueText = "by October 2026" })).Id();
        await (await plan.Lead.Put(plan.Of(first, $"milestones/{step}"), new { title = "Plan in place for race", due = "2026-10-31", dueText = "by October 2026", lifecycle = "complete", done = "2026-10-02" }, (await plan.SeenAsync(first)).Text("eTag"))).Ok();
        await plan.Lead.Post(plan.Of(first, "milestones"), new { title = "Plan for gender (and disability) – draft", dueText = "ongoing" });

        var red = await AddAsync(plan, new { objective = plan.Objective, @ref = "1.2", title = "=HYPERLINK(\"http://example.invalid\",\"pay\")", start = "2026-01-01", due = "2026-06-30", lead = "EDI team", dependsOn = new[] { first } });
        await plan.Lead.Post(plan.Of(red, "progress"), new { lifecycle = "inProgress" });
        var claimed = await AddAsync(plan, new { objective = second, title = "-1 is what the board said", ownerRole = "Chair" });
        await plan.Lead.Post(plan.Of(claimed, "progress"), new { lifecycle = "complete" });
        var amber = await AddAsync(plan, new { objective = second, @ref = "2b", title = "Every director has an objective for inclusion", kpis = new[] { new { text = "Share of directors", target = 100m } }, due = "2027-01-31" });
        await plan.Lead.Post(plan.Of(amber, "progress"), new { lifecycle = "inProgress", confidence = "atRisk" });
        await AddAsync(plan, new { objective = second, @ref = "2c", title = "Sponsors for each staff network", start = "2027-02-01" });

        return plan;
    }

    internal static async Task<byte[]> ExportAsync(this GivenPlan plan, string query, HttpClient? by = null)
    {
        using var response = await (by ?? plan.Lead).GetAsync($"{plan.Path}/export?{query}", TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(System.Text.Encoding.UTF8.GetString(body));

        return body;
    }

    private static async Task<Guid> AddAsync(GivenPlan plan, object action) => (await plan.Lead.Post($"{plan.Path}/actions", action)).Id();
}
