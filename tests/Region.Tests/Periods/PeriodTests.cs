using System.Text.Json;
using EdiRegion.Region.Periods;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly Arbitrary<Period> Periods = Arb.From(
        from year in Gen.Choose(1950, 2190) from quarter in Gen.Choose(0, 4) select quarter == 0 ? Period.Year(year) : Period.Quarter(year, quarter));

    [Theory]
    [InlineData("2026-27Q1", "2026-04-01", "2026-06-30")]
    [InlineData("2026-27Q2", "2026-07-01", "2026-09-30")]
    [InlineData("2026-27Q4", "2027-01-01", "2027-03-31")]
    [InlineData("2023-24Q4", "2024-01-01", "2024-03-31")]
    [InlineData("2022-23", "2022-04-01", "2023-03-31")]
    [InlineData("1999-00", "1999-04-01", "2000-03-31")]
    public void A_period_has_a_first_and_a_last_day(string text, string start, string end)
    {
        var period = Period.Parse(text);

        (period.Start, period.End).ShouldBe((DateOnly.Parse(start), DateOnly.Parse(end)));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("2022-24")]
    [InlineData("2022-23Q0")]
    [InlineData("2022-23Q5")]
    [InlineData("2022-23q1")]
    [InlineData("2022/23")]
    [InlineData("22-23")]
    [InlineData("0000-01")]
    [InlineData("+022-23")]
    [InlineData("2022-23 ")]
    public void Anything_else_is_refused_with_a_hint(string text)
    {
        Period.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Period.Parse(text)).Message.ShouldContain("2026-27Q2");
    }

    [Fact]
    public void Every_period_survives_writing_and_reading() => Prop.ForAll(Periods, period =>
        Period.Parse(period.ToString()) == period && JsonSerializer.Deserialize<Period>(JsonSerializer.Serialize(period)) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_period_starts_the_day_after_and_leads_back() => Prop.ForAll(Periods, period =>
        period.Next.Start == period.End.AddDays(1) && period.Next.Previous == period && period < period.Next && period.Next.Kind == period.Kind).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_falls_into_its_quarter_and_year() => Prop.ForAll(Periods, period =>
        (period.Kind == PeriodKind.Quarter ? Period.QuarterOf(period.Start) == period && Period.QuarterOf(period.End) == period
            : Period.YearOf(period.Start) == period && Period.YearOf(period.End) == period)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_holds_both_ends()
    {
        Period.Range(Period.Parse("2025-26Q3"), Period.Parse("2026-27Q2")).Select(period => period.ToString())
            .ShouldBe(["2025-26Q3", "2025-26Q4", "2026-27Q1", "2026-27Q2"]);
        Period.Range(Period.Parse("2023-24"), Period.Parse("2022-23")).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Period.Range(Period.Parse("2023-24"), Period.Parse("2023-24Q1")).Count());
    }
}
