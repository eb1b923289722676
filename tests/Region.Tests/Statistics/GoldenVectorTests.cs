using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Tests.Statistics;

/// <summary>Calculated vectors with exact synthetic inputs, and published figures recomputed from their counts.</summary>
public sealed class GoldenVectorTests
{
    [Theory]
    [InlineData("S1", 420, 2100, 180, 1350, 1.500000, 1.2774, 1.7614)]
    [InlineData("S2", 200, 1000, 150, 750, 1.000000, 0.8275, 1.2085)]
    [InlineData("S4", 2, 310, 9, 2790, 2.000000, 0.4341, 9.2149)]
    [InlineData("S5", 1500, 3000, 480, 1000, 1.041667, 0.9676, 1.1214)]
    [InlineData("S6", 900, 4500, 60, 320, 1.066667, 0.8429, 1.3498)]
    [InlineData("A1, White against Black doctors offered a post", 1148, 15853, 188, 15515, 5.976189, 5.130, 6.961)]
    [InlineData("A3, White against Black trainees accepted", 338, 5253, 4, 640, 10.295069, 3.855, 27.495)]
    [InlineData("A7, entering the disciplinary process", 9, 725, 17, 2505, 1.829209, 0.819, 4.086)]
    public void A_relative_likelihood_and_its_interval(string name, int a, int n1, int c, int n0, double ratio, double low, double high)
    {
        ((double)RelativeLikelihood.Of(a, n1, c, n0)!.Value).ShouldBe(ratio, 5e-7, name);

        var interval = RelativeLikelihood.Interval(a, n1, c, n0)!.Value;
        var tolerance = low == Math.Round(low, 3) ? 5e-4 : 5e-5;
        interval.Low.ShouldBe(low, tolerance, name);
        interval.High.ShouldBe(high, tolerance, name);
    }

    [Fact]
    public void Nobody_of_418_has_no_ratio_but_a_p_value_and_a_half_added_interval()
    {
        RelativeLikelihood.Of(50, 317, 0, 418).ShouldBeNull();

        FisherExact.P(50, 317, 0, 418)!.Value.ShouldBe(5.1e-20, 0.05e-20);
        var interval = RelativeLikelihood.Interval(50, 317, 0, 418)!.Value;
        interval.Low.ShouldBe(8.24, 0.005);
        interval.High.ShouldBe(2148.7, 0.05);
        Math.Sqrt(interval.Low * interval.High).ShouldBe(133.08, 0.005);
    }

    [Fact]
    public void Fishers_exact_p_of_a_small_table() => FisherExact.P(2, 310, 9, 2790)!.Value.ShouldBe(0.3026, 5e-5);

    [Theory]
    [InlineData(3, 4, 1, 4, 0.485714)]
    [InlineData(1, 10, 11, 14, 0.002759)]
    [InlineData(0, 5, 0, 5, 1)]
    [InlineData(5, 5, 5, 5, 1)]
    [InlineData(10, 10, 0, 10, 1.0825e-5)]
    public void Fishers_exact_p_of_textbook_tables(int a, int n1, int c, int n0, double p) =>
        FisherExact.P(a, n1, c, n0)!.Value.ShouldBe(p, p * 1e-3);

    [Fact]
    public void Fishers_exact_p_of_a_very_large_table_is_immediate() =>
        FisherExact.P(1_000, 900_000, 950, 850_000)!.Value.ShouldBeInRange(0.5, 1);

    [Fact]
    public void Fishers_exact_test_needs_whole_counts() => FisherExact.P(2.5m, 310, 9, 2790).ShouldBeNull();

    [Theory]
    [InlineData(37, 160, 23.125, 17.27, 30.24)]
    [InlineData(2, 15, 13.333, 3.74, 37.88)]
    public void A_share_and_its_Wilson_interval(int count, int of, double percent, double low, double high)
    {
        (count * 100.0 / of).ShouldBe(percent, 5e-4);

        var interval = Wilson.Interval(count, of)!.Value;
        (interval.Low * 100).ShouldBe(low, 5e-3);
        (interval.High * 100).ShouldBe(high, 5e-3);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0)]
    public void A_difference_and_its_Newcombe_interval(int a, int n1, int c, int n0, double low, double high)
    {
        var interval = Newcombe.Interval(a, n1, c, n0)!.Value;

        interval.Low.ShouldBe(low, 1e-4);
        interval.High.ShouldBe(high, 1e-4);
    }

    [Theory]
    [InlineData(0.80, false)]
    [InlineData(1.25, false)]
    [InlineData(0.7999, true)]
    [InlineData(1.2501, true)]
    public void The_ends_of_the_four_fifths_range_are_inside(double ratio, bool outside) =>
        RelativeLikelihood.IsOutsideFourFifths((decimal)ratio).ShouldBe(outside);

    [Fact]
    public void Rounded_rates_give_another_ratio_than_the_counts()
    {
        Math.Round(1.2m / 0.7m, 1).ShouldBe(1.7m);

        Math.Round(RelativeLikelihood.Of(9, 725, 17, 2505)!.Value, 1).ShouldBe(1.8m);
    }

    [Theory]
    [InlineData(4675, 15853, 29.490)]
    [InlineData(1148, 15853, 7.242)]
    [InlineData(2041, 15515, 13.155)]
    [InlineData(8406, 59211, 14.197)]
    [InlineData(1050, 59211, 1.773)]
    [InlineData(1620, 10860, 14.917)]
    [InlineData(59, 236, 25.000)]
    [InlineData(135, 5463, 2.471)]
    [InlineData(117, 4028, 2.905)]
    [InlineData(990, 7422, 13.339)]
    public void A_published_rate_recomputed_from_its_counts(int count, int of, double percent) =>
        Math.Round(count * 100m / of, 3).ShouldBe((decimal)percent);
}
