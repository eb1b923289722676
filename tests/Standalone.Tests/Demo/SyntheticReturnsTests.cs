using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Standalone.Demo.Figures;

namespace EdiRegion.Standalone.Tests.Demo;

public sealed class SyntheticReturnsTests
{
    private static readonly Definitions Definitions = Definitions.Load();
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly List<SyntheticReturn> Returns = [.. SyntheticReturns.Until(Now, Definitions)];

    [Fact]
    public void There_are_eight_quarters_and_two_years_and_no_pay_gaps()
    {
        Returns.Select(r => $"{r.Collection.Key} {r.Period}").Distinct().Order().ShouldBe(
        [
            "quarterly 2024-25Q3", "quarterly 2024-25Q4", "quarterly 2025-26Q1", "quarterly 2025-26Q2",
            "quarterly 2025-26Q3", "quarterly 2025-26Q4", "quarterly 2026-27Q1", "quarterly 2026-27Q2",
            "wres 2024-25", "wres 2025-26",
        ]);
    }

    [Fact]
    public void Every_trust_takes_part()
    {
        var trusts = Definitions.Organisations.Trusts(new(2026, 11, 21)).Select(t => t.Ods).ToList();

        trusts.Count.ShouldBe(40);
        Returns.Select(r => r.Organisation.Ods).Distinct().ShouldBe(trusts, ignoreOrder: true);
    }

    [Fact]
    public void Every_cell_of_the_collection_is_given_and_no_other()
    {
        Returns.ShouldAllBe(r => r.Collection.Cells.Keys.ToHashSet().SetEquals(r.Cells.Keys));
    }

    [Fact]
    public void No_return_has_an_error_and_hardly_any_a_warning()
    {
        var findings = Returns.SelectMany(r => Validation.Check(r.Collection, r.Period, r.Organisation, r.Cells)).ToList();

        findings.Where(f => f.Severity is Severity.Error).ShouldBeEmpty();
        findings.Count(f => f.Severity is Severity.Warning).ShouldBeLessThan(Returns.Count / 20);
    }

    [Fact]
    public void Ethnic_minority_applicants_are_less_likely_to_be_appointed_in_most_invented_trusts()
    {
        var wres2 = Definitions.Measures["wres-2"];
        var ratios = Returns
            .Where(r => r.Collection.Key == "wres")
            .Select(r => wres2.Calculate(r.Cells.Where(c => c.Value.Known).ToDictionary(c => c.Key, c => c.Value.Amount!.Value)).Value!.Value)
            .ToList();

        ratios.Average().ShouldBeInRange(1.35m, 1.65m);
        ratios.Min().ShouldBeInRange(0.8m, 1.3m);
        ratios.Max().ShouldBeInRange(1.7m, 2.6m);
    }

    [Fact]
    public void The_latest_quarter_shows_every_state_a_return_can_be_in()
    {
        var latest = Returns.Where(r => r.Period.ToString() == "2026-27Q2").ToList();

        latest.Count.ShouldBeInRange(34, 39);
        latest.Count(r => r.Course.Submitted is null).ShouldBeInRange(2, 7);
        latest.Count(r => r.Course is { Submitted: not null, Approved: null }).ShouldBeInRange(2, 8);
        latest.Count(r => r.Course.Approved > new DateTimeOffset(2026, 11, 13, 0, 0, 0, TimeSpan.Zero)).ShouldBeInRange(1, 7);
    }

    [Fact]
    public void Nothing_happens_in_the_future_and_approval_follows_submission()
    {
        Returns.ShouldAllBe(r => r.Course.Entered < Now && !(r.Course.Submitted <= r.Course.Entered) && !(r.Course.Approved <= r.Course.Submitted) && !(r.Course.Approved > Now));
    }

    [Fact]
    public void The_same_returns_are_invented_every_time()
    {
        var again = SyntheticReturns.Until(Now, Definitions).ToList();

        again.Select(r => r.Course).ShouldBe(Returns.Select(r => r.Course));
        again[17].Cells.ShouldBe(Returns[17].Cells);
    }
}
