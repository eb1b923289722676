using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Region;
using EdiRegion.Region.Awards;

namespace EdiRegion.Benchmarks;

/// <summary>
/// The awards, for a category of 24 entries and for 10 and 100 times as many, three judges each: assigning judges beside handing entries to whoever has the fewest, replaying the ledger beside
/// hashing the same bytes, calibrating and ranking beside sorting the same means. Nothing but computing: no platform is started.
/// </summary>
internal static class AwardsBenchmark
{
    private const int Seed = 20261122;
    private const int Each = 3;
    private static readonly (int Entries, int Judges, int Inner)[] Sizes = [(24, 14, 50), (240, 50, 5), (2_400, 200, 1)];

    internal static Task<IReadOnlyList<ResultRow>> AssignmentAsync() => RowsAsync("assigning judges", (entries, judges) =>
    {
        var problem = Problem(entries, judges);

        return (() => Assignment.Solve(problem), () => Greedy(problem));
    }, "handing each entry to the judges with the fewest");

    internal static Task<IReadOnlyList<ResultRow>> ReplayAsync() => RowsAsync("replaying a ledger", (entries, judges) =>
    {
        var ledger = LedgerOf(entries, judges);
        byte[][] bytes = [.. ledger.Select(line => Encoding.UTF8.GetBytes($"{line.Digest}{line.Number}{line.Kind}{line.At:O}{line.By}{line.Payload}"))];

        return (() => Ledger.Replay(ledger), () => Hashed(bytes));
    }, "hashing the same bytes, line by line");

    internal static Task<IReadOnlyList<ResultRow>> RankingAsync() => RowsAsync("calibrating and ranking", (entries, judges) =>
    {
        var scores = Scores(entries, judges);
        string[] tieBreak = ["criterion:a", "fewer-abstentions", "chair"];
        var facts = scores.GroupBy(score => score.Entry).ToDictionary(
            entry => entry.Key, entry => new RankingFacts(new Dictionary<string, decimal> { ["a"] = Math.Round(entry.Average(score => score.Value)) }, 0, null));
        var means = scores.GroupBy(score => score.Entry).Select(entry => (entry.Average(score => score.Value), entry.Key)).ToArray();

        return (() => Ranking.Of(Calibration.Of(scores, 3), facts, tieBreak), () => means.OrderByDescending(mean => mean.Item1).ToArray());
    }, "sorting the same means");

    /// <summary>Ours beside the floor at 1, 10 and 100 times, then the growth: what one entry costs, beside what it costs at 1 time.</summary>
    private static Task<IReadOnlyList<ResultRow>> RowsAsync(string what, Func<int, int, (Func<object> Ours, Func<object> Floor)> of, string floorIs)
    {
        List<ResultRow> rows = [];
        List<(int Times, double PerEntry)> growth = [];

        foreach (var (entries, judges, inner) in Sizes)
        {
            var (ours, floor) = of(entries, judges);
            var time = Measure(inner, ours);
            rows.Add(new($"{what}, {entries:#,0} entries, {judges} judges, p50", "µs", time, Measure(inner, floor), floorIs));
            growth.Add((entries / Sizes[0].Entries, time / entries));
        }

        return Task.FromResult<IReadOnlyList<ResultRow>>(
            [.. rows, .. growth.Skip(1).Select(size => new ResultRow($"{what}, one entry of {size.Times} times as many", "µs", size.PerEntry, growth[0].PerEntry, "one entry at 1 time"))]);
    }

    private static AssignmentProblem Problem(int entries, int judges)
    {
        var random = new Random(Seed);
        int[] homes = [.. Enumerable.Range(0, judges).Select(_ => random.Next(40))];
        string[] codes = [.. Enumerable.Range(0, entries).Select(at => $"E{at}")];

        return new()
        {
            Entries = codes,
            Judges = [.. homes.Select((_, at) => new AssignableJudge($"J{at}", $"g{at % 3}"))],
            PerEntry = Each,
            Mix = [new("g0", 1), new("g1", 1)],
            Forbidden = [.. codes.SelectMany(code =>
            {
                var home = random.Next(40);
                return Enumerable.Range(0, judges).Where(judge => homes[judge] == home || random.Next(20) == 0).Select(judge => new JudgedPair(code, $"J{judge}"));
            })],
        };
    }

    private static int[] Greedy(AssignmentProblem problem)
    {
        var load = new int[problem.Judges.Count];

        for (var entry = 0; entry < problem.Entries.Count; entry++)
        {
            for (var place = 0; place < Each; place++)
            {
                load[Array.IndexOf(load, load.Min())]++;
            }
        }

        return load;
    }

    private static JudgeScore[] Scores(int entries, int judges)
    {
        var random = new Random(Seed);
        double[] harsh = [.. Enumerable.Range(0, judges).Select(_ => random.NextDouble() - 0.5)];

        return
        [
            .. Enumerable.Range(0, entries).SelectMany(entry =>
            {
                var worth = 1 + (2 * random.NextDouble());
                return Enumerable.Range(0, judges).OrderBy(_ => random.Next()).Take(Each).Order()
                    .Select(judge => new JudgeScore($"E{entry:0000}", $"J{judge}", (decimal)Math.Round(Math.Clamp(worth + harsh[judge] + random.NextDouble() - 0.5, 0, 4), 2)));
            }),
        ];
    }

    private static List<LedgerEntry> LedgerOf(int entries, int judges)
    {
        var scheme = Definitions.Load().Awards["midas"];
        var category = scheme.Category("changemaker");
        var at = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        List<LedgerEntry> ledger = [];
        Append(LedgerKind.RulesFrozen, new FrozenRules
        {
            Scheme = scheme.Key,
            Edition = scheme.Edition,
            Category = category.Key,
            Criteria = [.. category.Criteria.Select(criterion => new FrozenCriterion(criterion.Letter, criterion.Weight))],
            ScoreLevels = scheme.ScoreLevels,
            JudgesPerEntry = Each,
            MinimumShared = scheme.MinimumShared,
            TieBreak = scheme.TieBreak,
            ShortlistSize = scheme.ShortlistSize,
            HighlyCommended = scheme.HighlyCommended,
            Dates = new Dictionary<string, string>(),
        });

        foreach (var score in Scores(entries, judges))
        {
            var level = (int)Math.Round(score.Value);
            Append(LedgerKind.Scored, new LedgerScore(score.Entry, score.Judge, category.Criteria.ToDictionary(
                criterion => criterion.Letter, criterion => Math.Clamp(level + ((criterion.Letter[0] + score.Entry[^1]) % 3) - 1, 0, scheme.TopScore))));
        }

        return ledger;

        void Append<T>(string kind, T payload) => ledger.Add(Ledger.Append(ledger.LastOrDefault(), kind, at, "benchmark", payload));
    }

    private static byte[] Hashed(byte[][] lines)
    {
        var last = Array.Empty<byte>();

        foreach (var line in lines)
        {
            last = SHA256.HashData(line);
        }

        return last;
    }

    /// <summary>Microseconds, the middle of some runs once the code is compiled for speed.</summary>
    private static double Measure(int inner, Func<object> work)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1_000;)
        {
            GC.KeepAlive(work());
        }

        var times = new Times();
        for (var run = 0; run < 15; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < inner; i++)
            {
                GC.KeepAlive(work());
            }

            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.P50 * 1000 / inner;
    }
}
