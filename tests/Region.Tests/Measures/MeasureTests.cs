using EdiRegion.Region.Collections;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;
using EdiRegion.Region.Tests.Collections;

namespace EdiRegion.Region.Tests.Measures;

public sealed class MeasureTests
{
    [Fact]
    public void Every_measure_the_platform_promises_is_defined()
    {
        string[] promised =
        [
            "wres-1", "wres-2", "wres-3", "wres-4", "wres-5", "wres-6", "wres-7", "wres-8", "wres-9-total", "wres-9-voting", "wres-9-executive",
            "pay-gap-gender-mean", "pay-gap-gender-median", "pay-gap-gender-bonus-mean", "pay-gap-gender-bonus-median", "pay-gap-gender-quartile-1-women",
            "pay-gap-gender-quartile-2-women", "pay-gap-gender-quartile-3-women", "pay-gap-gender-quartile-4-women",
        ];

        promised.ShouldBeSubsetOf(Known.Definitions.Measures.Keys);
    }

    [Fact]
    public void Appointment_compares_White_with_BME_applicants()
    {
        var result = Of("wres-2", ("ind2.short.W", 2100), ("ind2.app.W", 420), ("ind2.short.B", 1350), ("ind2.app.B", 180));

        result.Value.ShouldBe(1.5m);
        result.Interval.ShouldBe(new(1.277367m, 1.761436m, 0.95m, "Katz log"));
        (result.OutsideFourFifths, result.IntervalExcludesParity, result.SmallNumbers, result.FisherP).ShouldBe((true, true, false, null));
        result.Parts.ShouldBe([new("W", "White", 420, 2100, 20), new("B", "BME", 180, 1350, 13.333333m)]);
    }

    [Fact]
    public void Disciplinary_compares_BME_with_White_staff()
    {
        var result = Of("wres-3", ("ind3.disc.B", 2), ("total.B", 310), ("ind3.disc.W", 9), ("total.W", 2790));

        result.Value.ShouldBe(2m);
        result.Parts[0].Group.ShouldBe("B");
        result.SmallNumbers.ShouldBeTrue();
        result.FisherP!.Value.ShouldBe(0.3026, 5e-5);
        (result.OutsideFourFifths, result.IntervalExcludesParity).ShouldBe((true, false));
    }

    [Fact]
    public void Training_within_four_fifths_is_flagged_by_neither_test()
    {
        var result = Of("wres-4", ("ind4.train.W", 1500), ("total.W", 3000), ("ind4.train.B", 480), ("total.B", 1000));

        result.Value.ShouldBe(1.041667m);
        (result.OutsideFourFifths, result.IntervalExcludesParity).ShouldBe((false, false));
    }

    [Fact]
    public void Disabled_applicants_are_on_the_bottom_of_their_ratio() =>
        Of("quarterly-appointment-disability", ("app.dis.N", 900), ("short.dis.N", 4500), ("app.dis.D", 60), ("short.dis.D", 320)).Value.ShouldBe(1.066667m);

    [Fact]
    public void Nobody_appointed_of_the_group_below_is_not_calculable_but_tested()
    {
        var result = Of("wres-2", ("ind2.short.W", 317), ("ind2.app.W", 50), ("ind2.short.B", 418), ("ind2.app.B", 0));

        (result.Value, result.Interval).ShouldBe((null, null));
        result.Reason.ShouldBe("Not calculable: the rate of the BME group is 0 of 418.");
        result.FisherP!.Value.ShouldBe(5.1e-20, 0.05e-20);
    }

    [Fact]
    public void Nobody_appointed_of_the_group_on_top_is_0_of_n()
    {
        var result = Of("wres-2", ("ind2.short.W", 418), ("ind2.app.W", 0), ("ind2.short.B", 317), ("ind2.app.B", 50));

        (result.Value, result.ZeroOfN, result.OutsideFourFifths, result.IntervalExcludesParity).ShouldBe((0m, true, true, true));
        result.Interval!.High.ShouldBe(1 / 8.24m, 1e-3m);
    }

    [Fact]
    public void An_empty_group_is_not_calculable() =>
        Of("wres-2", ("ind2.short.W", 0), ("ind2.app.W", 0), ("ind2.short.B", 317), ("ind2.app.B", 50)).Reason.ShouldBe("Not calculable: there is nobody in the White group.");

    [Fact]
    public void A_figure_that_is_not_known_leaves_out_the_value() =>
        Of("wres-2", ("ind2.short.W", 317), ("ind2.app.W", 50)).ShouldSatisfyAllConditions(
            result => result.Value.ShouldBeNull(), result => result.Reason.ShouldNotBeNull());

    [Fact]
    public void Unknown_ethnicity_is_below_the_line_of_a_share()
    {
        var result = Of("wres-1", ("total.W", 6307), ("total.B", 990), ("total.U", 125));

        result.Value.ShouldBe(13.338723m);
        Figures.Show(result.Value, MeasureUnit.Percent).ShouldBe("13.3");
        result.Interval!.Method.ShouldBe("Wilson");
    }

    [Fact]
    public void The_breakdown_has_each_band_and_grade_that_is_known()
    {
        var cells = Example.Wres();
        cells["ind1.clin.8b.U"] = Cell.Missing;

        var result = Known.Definitions.Measures["wres-1"].Calculate(cells);

        result.Breakdown.Count.ShouldBe(1 + 14 + 1 + 14 + 1 + 4 + 1);
        result.Breakdown.Single(row => row.Key == "clin.8a").ShouldSatisfyAllConditions(
            row => row.Label.ShouldBe("Clinical Band 8a"), row => row.Value.ShouldNotBeNull(), row => row.Parts.Single().Denominator.ShouldNotBeNull());
        result.Breakdown.Where(row => row.Value is null).Select(row => row.Key).ShouldBe(["nonclin.1", "clin", "clin.1", "clin.8b"]);
    }

    [Fact]
    public void Board_and_workforce_in_step_differ_by_nothing_worth_showing()
    {
        var result = Of("wres-9-total", ("ind9.total.W", 13), ("ind9.total.B", 2), ("ind9.total.U", 0), ("total.W", 6307), ("total.B", 990), ("total.U", 125));

        result.Value.ShouldBe(-0.005389m);
        Figures.Show(result.Value, MeasureUnit.PercentagePoints).ShouldBe("0.0");
        result.Interval!.ShouldSatisfyAllConditions(
            interval => interval.Method.ShouldBe("Newcombe"), interval => interval.Low.ShouldBeLessThan(0), interval => interval.High.ShouldBeGreaterThan(0));
    }

    [Fact]
    public void The_race_disparity_ratio_is_the_product_of_its_steps()
    {
        var result = Of("quarterly-race-disparity",
            ("headcount.lower.eth.W", 1200), ("headcount.middle.eth.W", 900), ("headcount.upper.eth.W", 300),
            ("headcount.lower.eth.B", 600), ("headcount.middle.eth.B", 260), ("headcount.upper.eth.B", 40));

        result.Value.ShouldBe(3.75m);
        result.Breakdown.Select(row => row.Value).ShouldBe([1.730769m, 2.166667m]);
        result.Interval.ShouldBeNull();
    }

    [Fact]
    public void A_survey_gap_is_BME_minus_White_as_published()
    {
        var result = Of("wres-6", ("ind6.pct.B", 27.1m), ("ind6.pct.W", 22.5m), ("ind6.n.B", 1900), ("ind6.n.W", 4100));

        result.Value.ShouldBe(4.6m);
        result.Parts.ShouldBe([new("B", "BME", null, 1900, 27.1m), new("W", "White", null, 4100, 22.5m)]);
        Of("wres-6", ("ind6.pct.B", 27.1m), ("ind6.pct.W", 22.5m)).Parts[0].Denominator.ShouldBeNull();
    }

    [Fact]
    public void Published_gaps_are_taken_as_they_are_and_together_their_median()
    {
        var measure = Known.Definitions.Measures["pay-gap-gender-mean"];
        MeasureResult[] trusts = [.. new[] { 26.41m, 5.1m, -3m, 12.0m }.Select(gap => Of("pay-gap-gender-mean", ("hourly.mean", gap)))];

        trusts[0].Value.ShouldBe(26.41m);
        measure.Poolable.ShouldBeFalse();
        measure.Median(trusts).Value.ShouldBe(8.55m);
        measure.Median([.. trusts, new MeasureResult { Reason = "missing" }, trusts[3]]).Value.ShouldBe(12m);
        measure.Median([]).Reason.ShouldNotBeNull();
        Known.Definitions.MeasureList.Where(other => !other.Poolable).ShouldAllBe(other => other.Collection == "pay-gap" || other.Unit == MeasureUnit.PercentagePoints);
    }

    [Fact]
    public void A_median_of_survey_gaps_tells_the_median_percentages()
    {
        var median = Known.Definitions.Measures["wres-5"].Median(
        [
            Of("wres-5", ("ind5.pct.B", 30), ("ind5.pct.W", 20)),
            Of("wres-5", ("ind5.pct.B", 28), ("ind5.pct.W", 27)),
            Of("wres-5", ("ind5.pct.B", 35), ("ind5.pct.W", 22)),
        ]);

        median.Value.ShouldBe(10m);
        median.Parts.ShouldBe([new("B", "BME", null, null, 30), new("W", "White", null, null, 22)]);
    }

    [Fact]
    public void Indicator_7_is_not_compared_across_the_2021_survey()
    {
        var measure = Known.Definitions.Measures["wres-7"];

        measure.Comparable(Period.Parse("2020-21"), Period.Parse("2021-22")).ShouldBeFalse();
        measure.Comparable(Period.Parse("2021-22"), Period.Parse("2022-23")).ShouldBeTrue();
        measure.Comparable(Period.Parse("2019-20"), Period.Parse("2020-21")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1.3749, MeasureUnit.Ratio, "1.37")]
    [InlineData(-0.04, MeasureUnit.PercentagePoints, "0.0")]
    [InlineData(-0.06, MeasureUnit.PercentagePoints, "-0.1")]
    [InlineData(100, MeasureUnit.Percent, "100.0")]
    public void A_figure_is_shown_as_national_reports_print_it(double value, MeasureUnit unit, string shown) =>
        Figures.Show((decimal)value, unit).ShouldBe(shown);

    private static MeasureResult Of(string measure, params (string Cell, decimal Amount)[] totals) =>
        Known.Definitions.Measures[measure].Calculate(totals.ToDictionary(total => total.Cell, total => total.Amount));
}
