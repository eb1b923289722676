using System.Diagnostics;
using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class AssignmentTests
{
    [Fact]
    public void Loads_differ_by_one_when_nobody_has_a_conflict()
    {
        var found = Assignment.Solve(new() { Entries = Codes("E", 20), Judges = Panel(7), PerEntry = 3 });

        found.Loads.Select(load => load.Entries).Order().ShouldBe([8, 8, 8, 9, 9, 9, 9]);
        (found.Spread, found.Cost, found.LowerBound, found.Optimal).ShouldBe((1, 516, 516, true));
        found.Shortfalls.ShouldBeEmpty();
    }

    [Fact]
    public void Every_judge_meets_every_other_so_that_their_scores_can_be_compared()
    {
        var found = Assignment.Solve(new() { Entries = Codes("E", 24), Judges = Panel(14), PerEntry = 3 });

        var met = found.Pairs.GroupBy(pair => pair.Entry)
            .SelectMany(entry => entry.SelectMany(one => entry.Where(other => other != one).Select(other => (one.Judge, Other: other.Judge))))
            .GroupBy(pair => pair.Judge).ToDictionary(group => group.Key, group => group.Distinct().Count());

        met.Values.Min().ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void Each_pair_has_its_reason_and_names_neither_judge_nor_group()
    {
        var found = Assignment.Solve(new()
        {
            Entries = ["AAAA", "BBBB"],
            Judges = [new("one", "lay"), new("two", "staff"), new("three", "staff")],
            PerEntry = 2,
            Mix = [new("lay", 1)],
            Forbidden = [new("AAAA", "two")],
            Kept = [new("BBBB", "two")],
        });

        found.Pairs.Select(pair => (pair.Entry, pair.Judge, pair.Reason)).ShouldBe([
            ("AAAA", "one", "The only judge without a conflict for the mix of the panel; has 2 entries, and judges have 1 to 2."),
            ("AAAA", "three", "One of 2 judges without a conflict; has 1 entry, and judges have 1 to 2."),
            ("BBBB", "one", "The only judge without a conflict for the mix of the panel; has 2 entries, and judges have 1 to 2."),
            ("BBBB", "two", "Stays, since scoring has begun."),
        ]);
    }

    [Fact]
    public void A_panel_that_is_too_small_says_so_and_spreads_what_is_missing()
    {
        var found = Assignment.Solve(new()
        {
            Entries = Codes("E", 3),
            Judges = [new("one", "lay", 1), new("two", "staff", 2), new("three", "staff")],
            PerEntry = 3,
            Mix = [new("lay", 1)],
            Forbidden = [new("E1", "three")],
        });

        found.Shortfalls.Where(gap => gap.Group is null).Select(gap => (gap.Entry, gap.Wanted, gap.Got)).ShouldBe([("E1", 3, 2), ("E2", 3, 2), ("E3", 3, 1)], ignoreOrder: true);
        found.Shortfalls.Where(gap => gap.Group == "lay").Select(gap => gap.Got).ShouldBe([0, 0]);
        found.Shortfalls.First(gap => gap.Entry == "E1").Why.ShouldBe("Of 3 judges 1 have a conflict, 2 have it. Add a judge or let some take more.");
        found.Optimal.ShouldBeTrue();
    }

    [Fact]
    public void A_group_nobody_belongs_to_is_missing_everywhere()
    {
        var found = Assignment.Solve(new() { Entries = Codes("E", 2), Judges = Panel(4), PerEntry = 2, Mix = [new("patients", 1)] });

        found.Pairs.Count.ShouldBe(4);
        found.Shortfalls.Select(gap => (gap.Entry, gap.Group, gap.Got, gap.Why))
            .ShouldBe([("E1", "patients", 0, "There is no such judge. Add one to the panel."), ("E2", "patients", 0, "There is no such judge. Add one to the panel.")]);
    }

    [Fact]
    public void When_a_judge_drops_out_what_was_begun_stays_and_little_else_moves()
    {
        var problem = new AssignmentProblem { Entries = Codes("E", 40), Judges = Panel(10), PerEntry = 3 };
        var before = Assignment.Solve(problem).Pairs.Select(pair => new JudgedPair(pair.Entry, pair.Judge)).ToArray();
        JudgedPair[] begun = [.. before.Where((pair, at) => at % 4 == 0 && pair.Judge != "J3")];

        var after = Assignment.Solve(problem with { Judges = [.. problem.Judges.Where(judge => judge.Code != "J3")], Kept = begun, Current = before });

        var pairs = after.Pairs.Select(pair => new JudgedPair(pair.Entry, pair.Judge)).ToArray();
        begun.Except(pairs).ShouldBeEmpty();
        before.Where(pair => pair.Judge != "J3").Except(pairs).Count().ShouldBeLessThanOrEqualTo(3);
        (after.Spread, after.Optimal, after.Shortfalls.Count).ShouldBe((1, true, 0));
    }

    [Fact]
    public void The_same_panel_is_assigned_the_same_way_every_time()
    {
        var problem = Large(60, 14);

        Assignment.Solve(problem).Pairs.ShouldBe(Assignment.Solve(problem).Pairs);
    }

    [Fact]
    public void Two_thousand_entries_and_two_hundred_judges_take_seconds()
    {
        var problem = Large(2000, 200);
        var watch = Stopwatch.StartNew();

        var found = Assignment.Solve(problem);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (found.Optimal, found.Shortfalls.Count, found.Pairs.Count).ShouldBe((true, 0, 6000));
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, spread {found.Spread}");
    }

    [Fact]
    public void A_large_panel_with_too_little_room_is_solved_as_well()
    {
        var problem = Large(2000, 200);
        var watch = Stopwatch.StartNew();

        var found = Assignment.Solve(problem with { Judges = [.. problem.Judges.Select((judge, at) => judge with { Capacity = at % 5 == 0 ? 10 : 30 })] });

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (found.Optimal, found.Pairs.Count).ShouldBe((true, 5200));
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {found.Shortfalls.Count} shortfalls");
    }

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        var problem = new AssignmentProblem { Entries = ["A"], Judges = Panel(2), PerEntry = 1 };

        Should.Throw<ArgumentException>(() => Assignment.Solve(problem with { Entries = ["A", "A"] })).Message.ShouldBe("The entry A is there twice.");
        Should.Throw<ArgumentException>(() => Assignment.Solve(problem with { Forbidden = [new("B", "J1")] })).Message.ShouldContain("names B");
        Should.Throw<ArgumentException>(() => Assignment.Solve(problem with { Mix = [new("g0", 2)] })).Message.ShouldContain("The mix asks for 2 judges");
        Should.Throw<ArgumentException>(() => Assignment.Solve(problem with { Forbidden = [new("A", "J1")], Kept = [new("A", "J1")] })).Message.ShouldContain("kept and forbidden");
        Assignment.Solve(problem with { Entries = [] }).Pairs.ShouldBeEmpty();
        Assignment.Solve(problem with { Judges = [] }).Shortfalls.ShouldHaveSingleItem().Got.ShouldBe(0);
    }

    /// <summary>Judges and entries of 40 organisations, who do not meet; judges of three groups of which an entry wants one of two each.</summary>
    private static AssignmentProblem Large(int entries, int judges)
    {
        var random = new Random(7);
        int[] homes = [.. Enumerable.Range(0, judges).Select(_ => random.Next(40))];
        string[] codes = Codes("E", entries);
        return new()
        {
            Entries = codes,
            Judges = Panel(judges),
            PerEntry = 3,
            Mix = [new("g0", 1), new("g1", 1)],
            Forbidden =
            [
                .. codes.SelectMany(code =>
                {
                    var home = random.Next(40) * random.Next(2);
                    return Enumerable.Range(0, judges).Where(judge => homes[judge] == home || random.Next(20) == 0).Select(judge => new JudgedPair(code, $"J{judge + 1}"));
                }),
            ],
        };
    }

    private static string[] Codes(string prefix, int count) => [.. Enumerable.Range(1, count).Select(at => $"{prefix}{at}")];

    private static AssignableJudge[] Panel(int count) => [.. Enumerable.Range(0, count).Select(at => new AssignableJudge($"J{at + 1}", $"g{at % 3}"))];
}
