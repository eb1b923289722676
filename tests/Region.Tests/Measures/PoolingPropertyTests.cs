using EdiRegion.Region.Collections;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Measures;

public sealed class PoolingPropertyTests
{
    private static readonly Gen<Dictionary<string, decimal>> Trust =
        from white in Gen.Choose(1, 3000)
        from bme in Gen.Choose(1, 3000)
        from appointedWhite in Gen.Choose(0, white)
        from appointedBme in Gen.Choose(0, bme)
        select new Dictionary<string, decimal>
        {
            ["ind2.short.W"] = white,
            ["ind2.short.B"] = bme,
            ["ind2.app.W"] = appointedWhite,
            ["ind2.app.B"] = appointedBme,
        };

    private static readonly Arbitrary<Dictionary<string, decimal>[]> Trusts = Arb.From(Gen.Choose(1, 12).SelectMany(size => Gen.ArrayOf(Trust, size)));

    [Fact]
    public void Several_trusts_are_one_sum_whatever_their_order() => Prop.ForAll(Trusts, trusts =>
    {
        var measure = Known.Definitions.Measures["wres-2"];
        var pooled = measure.Calculate(Sum(trusts));
        var reversed = measure.Calculate(Sum([.. trusts.Reverse()]));
        var white = trusts.Sum(trust => trust["ind2.app.W"]) / trusts.Sum(trust => trust["ind2.short.W"]);
        var bme = trusts.Sum(trust => trust["ind2.app.B"]) / trusts.Sum(trust => trust["ind2.short.B"]);
        return pooled.Value == reversed.Value && (bme == 0 ? pooled.Value is null : Math.Abs(pooled.Value!.Value - (white / bme)) < 1e-5m);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_cells_changes_neither_findings_nor_measures() => Prop.ForAll(Trusts, trusts =>
    {
        var cells = trusts[0].ToDictionary(total => total.Key, total => Cell.Of(total.Value));
        var reordered = cells.Reverse().ToDictionary();
        return Collections.Example.Check("wres", cells).SequenceEqual(Collections.Example.Check("wres", reordered))
            && Known.Definitions.Measures["wres-2"].Calculate(cells).Value == Known.Definitions.Measures["wres-2"].Calculate(reordered).Value;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_trust_counts_only_for_the_rows_it_knows_all_cells_of()
    {
        var measure = Known.Definitions.Measures["wres-1"];
        var band = new Dictionary<string, decimal> { ["ind1.clin.8a.W"] = 60, ["ind1.clin.8a.B"] = 20, ["ind1.clin.8a.U"] = 0 };

        var result = measure.Calculate(basis => basis.Key == "clin.8a" ? band : null);

        result.Value.ShouldBeNull();
        result.Breakdown.Single(row => row.Value is not null).ShouldSatisfyAllConditions(row => row.Key.ShouldBe("clin.8a"), row => row.Value.ShouldBe(25));
    }

    [Fact]
    public void Two_trusts_near_equality_can_pool_to_a_wide_gap()
    {
        var first = new Dictionary<string, decimal> { ["ind2.short.W"] = 1000, ["ind2.app.W"] = 500, ["ind2.short.B"] = 100, ["ind2.app.B"] = 45 };
        var second = new Dictionary<string, decimal> { ["ind2.short.W"] = 100, ["ind2.app.W"] = 11, ["ind2.short.B"] = 1000, ["ind2.app.B"] = 100 };
        var measure = Known.Definitions.Measures["wres-2"];

        measure.Calculate(first).Value.ShouldBe(1.111111m);
        measure.Calculate(second).Value.ShouldBe(1.1m);
        measure.Calculate(Sum([first, second])).Value!.Value.ShouldBeGreaterThan(2.9m);
    }

    private static Dictionary<string, decimal> Sum(Dictionary<string, decimal>[] trusts) =>
        trusts.SelectMany(trust => trust).GroupBy(total => total.Key).ToDictionary(group => group.Key, group => group.Sum(total => total.Value));
}
