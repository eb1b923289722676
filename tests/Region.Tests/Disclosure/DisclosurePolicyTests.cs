using System.Text.Json;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Disclosure;

public sealed class DisclosurePolicyTests
{
    private static readonly Arbitrary<decimal> Counts = Arb.From(Gen.Choose(0, 200_000).Select(half => half / 2m));

    private static DisclosurePolicy Policy => Known.Definitions.Disclosure;

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, """{"state":"suppressed"}""")]
    [InlineData(7, """{"state":"suppressed"}""")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(1350, "1350")]
    public void The_region_and_the_public_see_hidden_and_rounded_counts(int count, string json)
    {
        JsonSerializer.Serialize(Policy.Disclose(count, Audience.Region)).ShouldBe(json);
        JsonSerializer.Serialize(Policy.Disclose(count, Audience.Public)).ShouldBe(json);
    }

    [Fact]
    public void The_owner_sees_the_exact_count() => Policy.Disclose(3, Audience.Exact).Number.ShouldBe(3);

    [Fact]
    public void No_count_stays_no_count() => JsonSerializer.Serialize(Policy.Disclose((decimal?)null, Audience.Public)).ShouldBe("null");

    [Fact]
    public void A_negative_figure_is_no_count() => Policy.Disclose(-1, Audience.Exact).ShouldBe(DisclosedCount.None);

    [Fact]
    public void A_number_from_1_to_7_is_never_shown() => Prop.ForAll(Counts, count =>
        Policy.Disclose(count, Audience.Public).Number is null or 0 or > 7).QuickCheckThrowOnFailure();

    [Fact]
    public void Disclosing_what_was_disclosed_changes_nothing() => Prop.ForAll(Counts, count =>
        Policy.Disclose(count, Audience.Region) is var once && (once.IsSuppressed || Policy.Disclose(once.Number, Audience.Region) == once)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rate_is_withheld_with_the_count_it_would_give_away()
    {
        MeasurePart few = new("B", "BME", 2, 15, 13.333333m), many = new("W", "White", 180, 1350, 13.333333m);

        var alone = Policy.Disclose([many], Audience.Public).Single();
        var beside = Policy.Disclose([many, few], Audience.Public);

        (alone.Numerator.Number, alone.Denominator.Number, alone.Rate).ShouldBe((180m, 1350m, 13.333333m));
        (beside[1].Numerator.IsSuppressed, beside[1].Denominator.Number, beside[1].Rate).ShouldBe((true, 15m, null));
        (beside[0].Numerator.Number, beside[0].Rate).ShouldBe((180m, null));
    }
}
