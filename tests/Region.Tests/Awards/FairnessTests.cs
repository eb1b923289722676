using EdiRegion.Region.Awards;
using EdiRegion.Region.Disclosure;

namespace EdiRegion.Region.Tests.Awards;

public sealed class FairnessTests
{
    private static readonly DisclosurePolicy Policy = Known.Definitions.Disclosure;

    [Fact]
    public void Rates_stand_beside_those_of_all_others_with_intervals()
    {
        var rows = Fairness.Of([new("QHL", "One", 40, 10, 4), new("QUA", "Other", 80, 10, 2)], Audience.Exact, Policy);

        var first = rows[0].Shortlisting.ShouldNotBeNull();
        first.Rate.ShouldBe(0.25);
        (Math.Round(first.Interval.Low, 4), Math.Round(first.Interval.High, 4)).ShouldBe((0.1419, 0.4019));
        first.Likelihood.ShouldBe(2);
        first.Differs.ShouldBeFalse();
        rows[0].Winning!.Rate.ShouldBe(0.4);
        (rows[1].Nominated.Number, rows[1].Shortlisted.Number, rows[1].Won.Number).ShouldBe((80, 10, 2));
    }

    [Fact]
    public void A_difference_beyond_chance_is_said_to_be_one() =>
        Fairness.Of([new("a", "A", 60, 30, 3), new("b", "B", 60, 10, 1)], Audience.Exact, Policy)
            .Select(row => row.Shortlisting!.Differs).ShouldBe([true, true]);

    [Fact]
    public void Small_groups_stand_together()
    {
        var rows = Fairness.Of(
            [new("a", "A", 100, 40, 20), new("b", "B", 3, 1, 0), new("c", "C", 90, 30, 10), new("d", "D", 6, 2, 1)], Audience.Region, Policy);

        rows.Select(row => row.Key).ShouldBe(["a", "c", "others"]);
        rows[2].Groups.ShouldBe(["b", "d"]);
        rows[2].Nominated.Number.ShouldBe(10);
    }

    [Fact]
    public void A_single_small_group_is_joined_by_the_next()
    {
        var rows = Fairness.Of([new("a", "A", 100, 40, 20), new("b", "B", 3, 1, 0), new("c", "C", 90, 30, 10)], Audience.Region, Policy);

        rows.Select(row => (row.Key, string.Join('+', row.Groups))).ShouldBe([("a", "a"), ("others", "b+c")]);
        Fairness.Of([new("a", "A", 3, 1, 0)], Audience.Region, Policy).ShouldBeEmpty();
        Fairness.Of([], Audience.Region, Policy).ShouldBeEmpty();
        Fairness.Of([new("a", "A", 0, 0, 0)], Audience.Exact, Policy).ShouldBeEmpty();
    }

    [Fact]
    public void A_rate_goes_with_the_counts_behind_it()
    {
        var rows = Fairness.Of([new("a", "A", 60, 20, 1), new("b", "B", 60, 30, 12)], Audience.Region, Policy);

        rows[0].Won.IsSuppressed.ShouldBeTrue();
        rows[0].Winning.ShouldBeNull();
        rows[0].Shortlisted.IsSuppressed.ShouldBeTrue();
        rows[0].Shortlisting.ShouldBeNull();
        rows[1].Won.IsSuppressed.ShouldBeTrue();
    }

    /// <summary>Whoever knows the rows' sums and the totals cannot tell a hidden count: for each there is another table that looks the same.</summary>
    [Fact]
    public void What_is_hidden_cannot_be_worked_out()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            FairnessGroup[] groups = [.. Enumerable.Range(0, random.Next(2, 6)).Select(at => Group(at, random))];
            var rows = Fairness.Of(groups, Audience.Region, Policy);
            foreach (var row in rows)
            {
                FairnessGroup[] members = [.. groups.Where(group => row.Groups.Contains(group.Key))];
                int[] steps = [members.Sum(g => g.Nominated - g.Shortlisted), members.Sum(g => g.Shortlisted - g.Won), members.Sum(g => g.Won)];

                members.Sum(g => g.Nominated).ShouldBeGreaterThan(7);
                if (steps[2] is > 0 and < 8)
                {
                    row.Won.IsSuppressed.ShouldBeTrue();
                    row.Winning.ShouldBeNull();
                }

                if (steps[0] is > 0 and < 8)
                {
                    row.Shortlisted.IsSuppressed.ShouldBeTrue();
                    row.Shortlisting.ShouldBeNull();
                }
            }
        }
    }

    private static FairnessGroup Group(int at, Random random)
    {
        var nominated = random.Next(0, 60);
        var shortlisted = random.Next(0, nominated + 1);
        return new($"g{at}", $"G{at}", nominated, shortlisted, random.Next(0, shortlisted + 1));
    }
}
