using EdiRegion.Region.Awards;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>Random small panels, with conflicts, a mix, limits and pairs that stay, against trying out everything.</summary>
public sealed class AssignmentPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261122UL, 5UL);
    private static readonly Arbitrary<AssignmentProblem> Problems = Arb.From(Gen.Choose(0, 1_000_000).Select(Problem));

    [Fact]
    public void Nothing_is_more_even_than_what_is_found() => Prop.ForAll(Problems, problem =>
    {
        var found = Assignment.Solve(problem);

        var open = OpenPlaces(problem, found);
        (open.Squares, open.Wishes, found.Cost).ShouldBe(Exhaustive(problem));
        found.Optimal.ShouldBeTrue();
    }).Check(Seeded);

    [Fact]
    public void Rules_hold_and_loads_add_up() => Prop.ForAll(Problems, problem =>
    {
        var found = Assignment.Solve(problem);

        var pairs = found.Pairs.Select(pair => new JudgedPair(pair.Entry, pair.Judge)).ToArray();
        pairs.ShouldBeUnique();
        pairs.Intersect(problem.Forbidden).ShouldBeEmpty();
        problem.Kept.Except(pairs).ShouldBeEmpty();
        found.Loads.Select(load => (load.Judge, load.Entries)).ShouldBe(problem.Judges.Select(judge => (judge.Code, pairs.Count(pair => pair.Judge == judge.Code))));
        found.Loads.Zip(problem.Judges).ShouldAllBe(both => both.First.Entries <= Math.Max(both.Second.Capacity ?? 9, problem.Kept.Count(pair => pair.Judge == both.Second.Code)));
        found.Cost.ShouldBe(found.Loads.Sum(load => (long)load.Entries * load.Entries));
        found.Shortfalls.Count(gap => gap.Group is null).ShouldBe(problem.Entries.Count(entry => pairs.Count(pair => pair.Entry == entry) < Wanted(problem, entry)));
        found.Shortfalls.Where(gap => gap.Group is null).ShouldAllBe(gap => gap.Got == pairs.Count(pair => pair.Entry == gap.Entry));
    }).Check(Seeded);

    [Fact]
    public void The_bound_is_below_every_other_assignment_of_the_same_places() => Prop.ForAll(Problems, problem =>
    {
        var found = Assignment.Solve(problem);
        var other = Assignment.Solve(problem with { Judges = [.. problem.Judges.Reverse()], Entries = [.. problem.Entries.Reverse()] });

        (other.Cost, other.LowerBound).ShouldBe((found.Cost, found.LowerBound));
    }).Check(Seeded);

    private static AssignmentProblem Problem(int seed)
    {
        var random = new Random(seed);
        string[] entries = [.. Enumerable.Range(1, random.Next(1, 6)).Select(at => $"E{at}")];
        string[] groups = ["lay", "staff", "region"];
        AssignableJudge[] judges =
        [
            .. Enumerable.Range(1, random.Next(1, 6)).Select(at => new AssignableJudge($"J{at}", groups[random.Next(3)], random.Next(4) == 0 ? random.Next(0, 4) : null)),
        ];
        var perEntry = random.Next(1, 4);
        var conflicts = random.NextDouble() * 0.6;
        JudgedPair[] all = [.. entries.SelectMany(entry => judges.Select(judge => new JudgedPair(entry, judge.Code)))];
        JudgedPair[] forbidden = [.. all.Where(_ => random.NextDouble() < conflicts)];
        List<GroupShare> mix = [];
        for (var left = random.Next(0, perEntry + 1); left > 0; left--)
        {
            mix.Add(new(groups[random.Next(3)], 1));
        }

        return new()
        {
            Entries = entries,
            Judges = judges,
            PerEntry = perEntry,
            Forbidden = forbidden,
            Mix = mix,
            Kept = [.. all.Except(forbidden).Where(_ => random.NextDouble() < 0.1)],
            Current = random.Next(2) == 0 ? [] : [.. all.Where(_ => random.NextDouble() < 0.3)],
        };
    }

    private static int Wanted(AssignmentProblem problem, string entry) => Math.Max(problem.PerEntry, problem.Kept.Count(pair => pair.Entry == entry));

    private static (long Squares, long Wishes) OpenPlaces(AssignmentProblem problem, Assignment found)
    {
        var judges = problem.Judges.ToDictionary(judge => judge.Code, judge => judge.Group);
        var (squares, wishes) = (0L, 0L);
        foreach (var entry in problem.Entries)
        {
            string[] has = [.. found.Pairs.Where(pair => pair.Entry == entry).Select(pair => judges[pair.Judge])];
            squares += Square(Wanted(problem, entry) - has.Length);
            wishes += Open(problem, has);
        }

        return (squares, wishes);
    }

    /// <summary>The best over every choice of judges for every entry, kept by the loads it leads to.</summary>
    private static (long Squares, long Wishes, long Cost) Exhaustive(AssignmentProblem problem)
    {
        var count = problem.Judges.Count;
        var best = new Dictionary<int, (long Squares, long Wishes)> { [0] = (0, 0) };
        foreach (var entry in problem.Entries)
        {
            var next = new Dictionary<int, (long, long)>();
            for (var set = 0; set < 1 << count; set++)
            {
                AssignableJudge[] judges = [.. problem.Judges.Where((_, at) => (set & (1 << at)) != 0)];
                if (judges.Length > Wanted(problem, entry)
                    || judges.Any(judge => problem.Forbidden.Contains(new(entry, judge.Code)))
                    || problem.Kept.Any(pair => pair.Entry == entry && judges.All(judge => judge.Code != pair.Judge)))
                {
                    continue;
                }

                var open = (Square(Wanted(problem, entry) - judges.Length), Open(problem, [.. judges.Select(judge => judge.Group)]));
                var step = Enumerable.Range(0, count).Where(at => (set & (1 << at)) != 0).Sum(at => 1 << (4 * at));
                foreach (var (loads, before) in best)
                {
                    var sum = (before.Squares + open.Item1, before.Wishes + open.Item2);
                    if (!next.TryGetValue(loads + step, out var there) || sum.CompareTo(there) < 0)
                    {
                        next[loads + step] = sum;
                    }
                }
            }

            best = next;
        }

        return best.Where(state => problem.Judges.Index().All(judge =>
                Load(state.Key, judge.Index) <= Math.Max(judge.Item.Capacity ?? 9, problem.Kept.Count(pair => pair.Judge == judge.Item.Code))))
            .Select(state => (state.Value.Squares, state.Value.Wishes, Enumerable.Range(0, count).Sum(at => Square(Load(state.Key, at)))))
            .Min();
    }

    private static int Load(int loads, int judge) => (loads >> (4 * judge)) & 15;

    private static long Open(AssignmentProblem problem, string[] groups) =>
        problem.Mix.GroupBy(share => share.Group).Sum(share => Math.Max(0, share.Sum(part => part.AtLeast) - groups.Count(group => group == share.Key)));

    private static long Square(int value) => (long)value * value;
}
