using EdiRegion.Region.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Statistics;

public sealed class StatisticsPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121UL, 7UL);

    /// <summary>a of n1 against c of n0 with nobody left out: 1 ≤ a ≤ n1 and 1 ≤ c ≤ n0.</summary>
    private static readonly Arbitrary<(int A, int N1, int C, int N0)> Tables = Arb.From(
        from n1 in Gen.Choose(1, 5000)
        from n0 in Gen.Choose(1, 5000)
        from a in Gen.Choose(1, n1)
        from c in Gen.Choose(1, n0)
        select (a, n1, c, n0));

    [Fact]
    public void Swapping_the_groups_inverts_the_ratio_and_its_interval() => Prop.ForAll(Tables, t =>
    {
        var ratio = RelativeLikelihood.Of(t.A, t.N1, t.C, t.N0)!.Value;
        var inverse = RelativeLikelihood.Of(t.C, t.N0, t.A, t.N1)!.Value;
        var (interval, mirrored) = (RelativeLikelihood.Interval(t.A, t.N1, t.C, t.N0)!.Value, RelativeLikelihood.Interval(t.C, t.N0, t.A, t.N1)!.Value);
        return Math.Abs((ratio * inverse) - 1) < 1e-6m
            && Math.Abs((interval.Low * mirrored.High) - 1) < 1e-9 && Math.Abs((interval.High * mirrored.Low) - 1) < 1e-9;
    }).Check(Seeded);

    [Fact]
    public void One_and_a_quarter_is_four_fifths_the_other_way_round()
    {
        RelativeLikelihood.Of(25, 100, 20, 100).ShouldBe(1.25m);
        RelativeLikelihood.Of(20, 100, 25, 100).ShouldBe(0.80m);
    }

    [Fact]
    public void A_Katz_interval_contains_its_ratio() => Prop.ForAll(Tables, t =>
    {
        var interval = RelativeLikelihood.Interval(t.A, t.N1, t.C, t.N0)!.Value;
        var ratio = (double)RelativeLikelihood.Of(t.A, t.N1, t.C, t.N0)!.Value;
        return interval.Low <= ratio * (1 + 1e-12) && ratio <= interval.High * (1 + 1e-12);
    }).Check(Seeded);

    [Fact]
    public void A_Wilson_interval_contains_its_share_and_stays_within_0_and_1() => Prop.ForAll(Tables, t =>
    {
        var interval = Wilson.Interval(t.A, t.N1)!.Value;
        return interval.Low >= 0 && interval.High <= 1 && interval.Contains((double)t.A / t.N1);
    }).Check(Seeded);

    [Fact]
    public void A_Newcombe_interval_contains_its_difference_and_stays_within_minus_1_and_1() => Prop.ForAll(Tables, t =>
    {
        var interval = Newcombe.Interval(t.A, t.N1, t.C, t.N0)!.Value;
        return interval.Low >= -1 - 1e-12 && interval.High <= 1 + 1e-12 && interval.Contains(((double)t.A / t.N1) - ((double)t.C / t.N0));
    }).Check(Seeded);

    [Fact]
    public void Fishers_test_is_the_same_for_swapped_groups_and_for_swapped_outcomes() => Prop.ForAll(Tables, t =>
    {
        var p = FisherExact.P(t.A, t.N1, t.C, t.N0)!.Value;
        var swapped = FisherExact.P(t.C, t.N0, t.A, t.N1)!.Value;
        var mirrored = FisherExact.P(t.N1 - t.A, t.N1, t.N0 - t.C, t.N0)!.Value;
        return p is >= 0 and <= 1 && Math.Abs(p - swapped) <= (p * 1e-6) + 1e-300 && Math.Abs(p - mirrored) <= (p * 1e-6) + 1e-300;
    }).Check(Seeded);

    [Fact]
    public void Fishers_test_agrees_with_adding_up_every_table() => Prop.ForAll(
        Arb.From(from n1 in Gen.Choose(1, 30) from n0 in Gen.Choose(1, 30) from a in Gen.Choose(0, n1) from c in Gen.Choose(0, n0) select (n1, n0, a, c)),
        t => Math.Abs(FisherExact.P(t.a, t.n1, t.c, t.n0)!.Value - EveryTable(t.a, t.n1, t.c, t.n0)) < 1e-9).Check(Seeded);

    private static double EveryTable(int a, int n1, int c, int n0)
    {
        var tables = Enumerable.Range(0, n1 + 1).Where(k => a + c - k >= 0 && a + c - k <= n0).ToDictionary(k => k, k => Choose(n1, k) * Choose(n0, a + c - k));
        return tables.Values.Where(weight => weight <= tables[a] * (1 + 1e-7)).Sum() / tables.Values.Sum();
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
