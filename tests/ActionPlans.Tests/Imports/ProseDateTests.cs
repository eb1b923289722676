using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class ProseDateTests
{
    private static readonly DateFinder Dates = new(Period.Parse("2024-25", null));

    [Theory]
    [InlineData("by March 2024", "2024-03-31")]
    [InlineData("In place by October 2023", "2023-10-31")]
    [InlineData("Plan in place for race by March 2024, ", "2024-03-31")]
    [InlineData("Q3 2024/25", "2024-12-31")]
    [InlineData("Quarter 4 2024-25", "2025-03-31")]
    [InlineData("2024/25 Q1", "2024-06-30")]
    [InlineData("31/03/24", "2024-03-31")]
    [InlineData("31.3.2024", "2024-03-31")]
    [InlineData("2024-03-31", "2024-03-31")]
    [InlineData("1st of April 2024", "2024-04-01")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    [InlineData("Mar-24", "2024-03-31")]
    [InlineData("Sept '24", "2024-09-30")]
    [InlineData("Autumn 2024", "2024-11-30")]
    [InlineData("Winter 2024/25", "2025-02-28")]
    [InlineData("end of financial year", "2025-03-31")]
    [InlineData("2024/25", "2025-03-31")]
    [InlineData("mid June 2024", "2024-06-15")]
    [InlineData("Q2", "2024-09-30")]
    public void A_day_in_prose_is_understood(string text, string day)
    {
        var date = Dates.Find(text).ShouldHaveSingleItem();

        date.Ends.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        date.Certainty.ShouldBeGreaterThanOrEqualTo(0.7);
    }

    [Theory]
    [InlineData("by 2025", "2025-12-31")]
    [InlineData("Q3 2024", "2024-12-31")]
    [InlineData("4th October", "2024-10-04")]
    [InlineData("by February", "2025-02-28")]
    [InlineData("03/31/2024", "2024-03-31")]
    public void A_day_that_may_be_another_is_read_and_flagged(string text, string day)
    {
        var date = Dates.Find(text).ShouldHaveSingleItem();

        date.Ends.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        date.Certainty.ShouldBeLessThan(0.7);
    }

    [Theory]
    [InlineData("April 2024 to March 2025", "2024-04-01", "2025-03-31")]
    [InlineData("Apr - Jun 2024", "2024-04-01", "2024-06-30")]
    [InlineData("Nov 2024 – Feb 2025", "2024-11-01", "2025-02-28")]
    [InlineData("Q1-Q2 2024/25", "2024-04-01", "2024-09-30")]
    public void A_span_has_both_its_days(string text, string from, string to)
    {
        var date = Dates.Find(text).ShouldHaveSingleItem();

        (date.Begins, date.Ends).ShouldBe((DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")));
    }

    [Fact]
    public void From_a_month_is_a_beginning_and_not_an_end()
    {
        var date = Dates.Find("from March 2024").ShouldHaveSingleItem();

        (date.Begins, date.Ends).ShouldBe((new DateOnly(2024, 3, 1), null));
    }

    [Theory]
    [InlineData("ongoing")]
    [InlineData("31/31/2024")]
    [InlineData("30 February 2024")]
    [InlineData("Head of EDI")]
    [InlineData("1.2")]
    [InlineData("bands 6 and 7")]
    [InlineData("17 Seconds Level 3 training")]
    [InlineData("Staff may raise concerns")]
    public void What_is_no_day_gives_none(string text) => Dates.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("ongoing", 0.9)]
    [InlineData("TBC", 0.9)]
    [InlineData("within 6 months", 0.5)]
    [InlineData("when the board agrees", 0.6)]
    public void What_stands_in_place_of_a_day_is_kept_and_says_how_sure_it_is(string text, double certainty)
    {
        var read = new MilestoneReader(Dates, KnownPlan.Definitions).Read(text, []);

        (read.Due, read.Wording, read.Certainty).ShouldBe((null, text, certainty));
    }

    [Fact]
    public void A_reference_to_the_deadlines_of_a_framework_takes_them()
    {
        var read = new MilestoneReader(Dates, KnownPlan.Definitions).Read("In line with NHS England EDI Improvement Plan deadlines", ["hia-2"]);

        read.Steps.Select(step => step.Due).ShouldBe([new DateOnly(2024, 6, 30), new DateOnly(2024, 10, 31), new DateOnly(2025, 6, 30)]);
    }

    [Fact]
    public void A_reference_to_deadlines_nobody_knows_is_flagged() =>
        new MilestoneReader(Dates, KnownPlan.Definitions).Read("In line with NHS England EDI Improvement Plan deadlines", []).Certainty.ShouldBeLessThan(0.7);
}
