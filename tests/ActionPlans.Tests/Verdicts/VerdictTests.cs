using System.Text.Json.Nodes;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Verdicts;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Tests.Verdicts;

public sealed class VerdictTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private static readonly Definitions Definitions = Definitions.Load();
    private static readonly string[] CausalWords = ["caus", "because of", "due to", "thanks to", "led to", "resulted", "effect of", "impact"];

    [Fact]
    public async Task The_figures_of_baseline_and_checkpoint_are_held_against_each_other()
    {
        var plan = await GivenPlan.BeginAsync(app, "2022-23");
        await ApproveAsync("RRK", "2021-22", appointedMinority: 200);
        await ApproveAsync("RRK", "2023-24", appointedMinority: 380);
        var action = await ActionAsync(plan, new { text = "Fairer shortlisting", measure = "wres-2", by = "2024-09-30", target = 1.2m, baselinePeriod = "2021-22" });

        var verdict = (await plan.Lead.Get(plan.Of(action, "verdicts")))["items"]![0]!;

        verdict.Text("says").ShouldBe("moved");
        verdict.Text("way").ShouldBe("better");
        verdict["baseline"]!.Text("period").ShouldBe("2021-22");
        verdict["after"]!.Text("period").ShouldBe("2023-24");
        verdict["baseline"]!["low"].ShouldNotBeNull();
        verdict["after"]!["high"].ShouldNotBeNull();
        verdict["reached"]!.GetValue<bool>().ShouldBeTrue();
        CausalWords.ShouldAllBe(word => !verdict.Text("sentence")!.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Before_the_checkpoint_and_without_figures_nothing_is_said()
    {
        var plan = await GivenPlan.BeginAsync(app, "2025-26", "RJE");

        var early = await ActionAsync(plan, new { text = "Later", measure = "wres-2", by = "2027-03-31" });
        var none = await ActionAsync(plan, new { text = "No figures", measure = "wres-2", by = "2026-11-01" });
        var own = await ActionAsync(plan, new { text = "Our own pulse survey", by = "2026-11-01" });

        (await SaidAsync(plan, early)).ShouldBe(("cannotTell", "notYet"));
        (await SaidAsync(plan, none)).ShouldBe(("cannotTell", "noBaseline"));
        (await SaidAsync(plan, own)).ShouldBe(("cannotTell", "ownMeasure"));
    }

    [Fact]
    public async Task A_baseline_that_is_no_period_of_the_measure_is_refused()
    {
        var plan = await GivenPlan.BeginAsync(app);

        using var refused = await plan.Lead.Send(HttpMethod.Post, $"{plan.Path}/actions",
            new { objective = plan.Objective, title = "x", kpis = new[] { new { text = "y", measure = "wres-2", baselinePeriod = "2024-25Q2" } } });

        await refused.Refused(System.Net.HttpStatusCode.UnprocessableEntity, "period-unknown");
    }

    [Theory]
    [InlineData(1.50, 1.40, 1.61, 1.10, 1.03, 1.18, 1.00, "Moved", "better")]
    [InlineData(1.10, 1.03, 1.18, 1.50, 1.40, 1.61, 1.00, "Moved", "worse")]
    [InlineData(1.50, 1.40, 1.61, 1.48, 1.38, 1.59, 1.00, "DidNotMove", null)]
    [InlineData(1.50, 0.90, 2.50, 1.20, 0.70, 2.06, 1.00, "CannotTell", null)]
    [InlineData(0.50, 0.45, 0.56, 1.00, 0.90, 1.11, null, "Moved", "better")]
    [InlineData(1.50, 1.40, 1.61, 1.47, 1.37, 1.58, null, "CannotTell", null)]
    public void A_verdict_follows_from_the_interval_of_the_change(
        double was, double wasLow, double wasHigh, double now, double nowLow, double nowHigh, double? target, string says, string? way)
    {
        var kpi = new Kpi(Guid.Empty, "Ratio", "wres-2", null, (decimal?)target, null, null);

        var verdict = Verdict.Of(kpi, Definitions.Measures["wres-2"], new(2026, 9, 30), Figure("2024-25", was, wasLow, wasHigh), Figure("2025-26", now, nowLow, nowHigh));

        verdict.Says.ToString().ShouldBe(says, verdict.Sentence);
        verdict.Way.ShouldBe(way);
    }

    [Fact]
    public void Small_counts_and_figures_without_an_interval_allow_no_verdict()
    {
        var kpi = new Kpi(Guid.Empty, "Ratio", "wres-2", null, null, null, null);
        var (before, after) = (Figure("2024-25", 1.5, 1.4, 1.61), Figure("2025-26", 1.1, 1.03, 1.18));
        var small = Figure("2025-26", 1.1, 1.03, 1.18);
        small.SmallNumbers = true;

        Verdict.Of(kpi, Definitions.Measures["wres-2"], default, before, small).Because.ShouldBe("smallNumbers");
        after.Low = null;
        Verdict.Of(kpi, Definitions.Measures["wres-2"], default, before, after).Because.ShouldBe("noInterval");
    }

    private static MeasureFigure Figure(string period, double value, double low, double high) => new()
    {
        Organisation = "RRK",
        Measure = "wres-2",
        Period = period,
        Revision = 1,
        Value = (decimal)value,
        Low = (decimal)low,
        High = (decimal)high,
    };

    private Task ApproveAsync(string ods, string period, int appointedMinority) => app.TellAsync(new ReturnApproved(
        ods, "wres", period, 1, 1, app.Clock.GetUtcNow(), "return", "digest",
        new Dictionary<string, ReportedCell>
        {
            ["ind2.short.W"] = new("value", 2_000),
            ["ind2.app.W"] = new("value", 400),
            ["ind2.short.B"] = new("value", 2_000),
            ["ind2.app.B"] = new("value", appointedMinority),
        }));

    private static async Task<Guid> ActionAsync(GivenPlan plan, object kpi) =>
        (await plan.Lead.Post($"{plan.Path}/actions", new { objective = plan.Objective, title = "Work", kpis = new[] { kpi } })).Id();

    private static async Task<(string?, string?)> SaidAsync(GivenPlan plan, Guid action)
    {
        JsonNode verdict = (await plan.Lead.Get(plan.Of(action, "verdicts")))["items"]![0]!;

        return (verdict.Text("says"), verdict.Text("because"));
    }
}
