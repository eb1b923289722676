using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_line_has_one_way_to_be_written_and_its_digest_can_be_rebuilt_by_anyone()
    {
        var line = Ledger.Append(null, LedgerKind.SetAside, Start.AddTicks(7), "judge 3", new LedgerJudgement("ABCD", "judge 3"));

        line.Payload.ShouldBe("""{"entry":"ABCD","judge":"judge 3"}""");
        line.At.ShouldBe(Start);
        line.Digest.ShouldBe(Ledger.Sha256("""{"at":"2026-11-22T09:00:00.000Z","by":"judge 3","kind":"setAside","number":1,"payload":"{\"entry\":\"ABCD\",\"judge\":\"judge 3\"}"}"""));
        Ledger.Append(line, LedgerKind.SetAside, Start, "judge 3", new LedgerJudgement("ABCD", "judge 3")).Digest.ShouldNotBe(line.Digest);
    }

    [Theory]
    [InlineData(40.0, "40")]
    [InlineData(0.5, "0.5")]
    [InlineData(33.3300, "33.33")]
    public void Numbers_have_no_needless_zeros(double number, string written) => CanonicalJson.Of((decimal)number * 1.000m).ShouldBe(written);

    [Fact]
    public void A_replay_gives_the_ranking_the_winners_and_the_digest_again()
    {
        var ledger = Cycle();

        var replay = Ledger.Replay(ledger);

        replay.Faults.ShouldBeEmpty();
        replay.Digest.ShouldBe(replay.Announced);
        replay.Winners.ShouldBe([replay.Ranked.Places[0].Entry]);
        replay.Ranked.Places.Count.ShouldBe(23);
        replay.Ranked.Places.ShouldNotContain(place => place.Entry == "E00005");
        Ledger.Replay([.. ledger.Select(line => line with { })]).Digest.ShouldBe(replay.Digest);
    }

    [Fact]
    public void A_score_set_aside_counts_no_longer()
    {
        var ledger = Cycle(decided: false).ToList();
        var before = Ledger.Replay(ledger);
        var entry = before.Calibrated!.Entries[0];
        var judge = Judges(ledger, entry.Entry)[0];

        ledger.Add(Ledger.Append(ledger[^1], LedgerKind.SetAside, Start, judge, new LedgerJudgement(entry.Entry, judge)));

        var after = Ledger.Replay(ledger);
        after.Calibrated!.Find(entry.Entry)!.Scores.ShouldBe(entry.Scores - 1);
        after.Digest.ShouldNotBe(before.Digest);
    }

    [Fact]
    public void One_changed_byte_is_found_and_named()
    {
        var ledger = Cycle();
        for (var line = 0; line < ledger.Length; line++)
        {
            foreach (var (change, changed) in Changes(ledger[line]))
            {
                var broken = ledger.ToArray();
                broken[line] = changed;

                Ledger.Verify(broken).ShouldContain(fault => fault.Number == line + 1, $"line {line + 1}: {change}");
                if (line % 20 < 2)
                {
                    Ledger.Replay(broken).Faults.ShouldContain(fault => fault.Number == line + 1, $"line {line + 1}: {change}");
                }
            }
        }
    }

    [Fact]
    public void Every_byte_of_a_payload_counts()
    {
        var ledger = Cycle();
        var line = ledger[3];
        for (var at = 0; at < line.Payload.Length; at++)
        {
            var letters = line.Payload.ToCharArray();
            letters[at] = (char)(letters[at] ^ 1);
            var broken = ledger.ToArray();
            broken[3] = line with { Payload = new(letters) };

            Ledger.Verify(broken).ShouldHaveSingleItem().Number.ShouldBe(4);
            Ledger.Replay(broken).Faults.ShouldContain(fault => fault.Number == 4);
        }
    }

    [Fact]
    public void A_lost_an_added_and_an_exchanged_line_are_found()
    {
        var ledger = Cycle();

        Ledger.Verify([.. ledger[..6], .. ledger[7..]]).ShouldHaveSingleItem().Message.ShouldBe("Found line 8 where line 7 is expected: lines are missing, added or exchanged.");
        Ledger.Verify([.. ledger[..6], ledger[5], .. ledger[6..]]).ShouldContain(fault => fault.Number == 7);
        Ledger.Verify([.. ledger[..5], ledger[6], ledger[5], .. ledger[7..]]).ShouldContain(fault => fault.Number == 6);
    }

    [Fact]
    public void A_ledger_written_anew_after_a_changed_score_gives_itself_away_by_its_decisions()
    {
        var forged = Cycle();
        var at = Array.FindIndex(forged, line => line.Kind == LedgerKind.Scored);
        var score = CanonicalJson.Read<LedgerScore>(forged[at].Payload);
        forged[at] = forged[at] with { Payload = CanonicalJson.Of(score with { Scores = score.Scores.ToDictionary(level => level.Key, level => 5 - level.Value) }) };
        for (var i = at; i < forged.Length; i++)
        {
            var line = Ledger.Append(i == 0 ? null : forged[i - 1], forged[i].Kind, forged[i].At, forged[i].By, 0) with { Payload = forged[i].Payload };
            forged[i] = line with { Digest = Again(i == 0 ? "" : forged[i - 1].Digest, line) };
        }

        Ledger.Verify(forged).ShouldBeEmpty();
        Ledger.Replay(forged).Faults.Select(fault => forged[fault.Number - 1].Kind).ShouldBe([LedgerKind.Decided, LedgerKind.Decided, LedgerKind.Announced]);
    }

    [Fact]
    public void Nothing_stands_before_the_rules_and_they_are_frozen_once()
    {
        var score = Ledger.Append(null, LedgerKind.Scored, Start, "judge 1", new LedgerScore("A", "judge 1", new Dictionary<string, int> { ["a"] = 1 }));
        var rules = Ledger.Append(null, LedgerKind.RulesFrozen, Start, "secretary", Rules());

        Ledger.Replay([score]).Faults.ShouldHaveSingleItem().Message.ShouldBe("Line 1 (scored by judge 1) stands before the rules were frozen.");
        Ledger.Replay([rules, Ledger.Append(rules, LedgerKind.RulesFrozen, Start, "secretary", Rules() with { MinimumShared = 1 })]).Faults
            .ShouldHaveSingleItem().Message.ShouldContain("freezes rules a second time");
        Ledger.Replay([]).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_score_outside_the_scale_or_without_a_criterion_is_named()
    {
        var rules = Ledger.Append(null, LedgerKind.RulesFrozen, Start, "secretary", Rules());
        LedgerEntry Scored(params (string, int)[] levels) => Ledger.Append(rules, LedgerKind.Scored, Start, "judge 1", new LedgerScore("A", "judge 1", levels.ToDictionary(level => level.Item1, level => level.Item2)));

        Ledger.Replay([rules, Scored(("a", 6), ("b", 1))]).Faults.ShouldHaveSingleItem().Message.ShouldContain("does not score each of a, b from 0 to 5");
        Ledger.Replay([rules, Scored(("a", 5))]).Faults.ShouldHaveSingleItem();
        Ledger.Replay([rules, Scored(("a", 5), ("b", 0))]).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_weighted_score_is_the_weighted_mean_of_its_levels() =>
        Rules().Weighted(new Dictionary<string, int> { ["a"] = 5, ["b"] = 2 }).ShouldBe(3.8m);

    internal static FrozenRules Rules() => new()
    {
        Scheme = "midas",
        Edition = "2026",
        Category = "changemaker",
        Criteria = [new("a", 60), new("b", 40)],
        ScoreLevels = ["0", "1", "2", "3", "4", "5"],
        JudgesPerEntry = 5,
        MinimumShared = 3,
        TieBreak = ["criterion:a", "fewer-abstentions", "chair"],
        ShortlistSize = 4,
        HighlyCommended = 1,
        Dates = new Dictionary<string, string> { ["closes"] = "2026-09-30" },
    };

    private static LedgerEntry[] Cycle(bool decided = true)
    {
        var ledger = new List<LedgerEntry> { Ledger.Append(null, LedgerKind.RulesFrozen, Start, "secretary", Rules()) };
        void Add<T>(string kind, string by, T payload) => ledger.Add(Ledger.Append(ledger[^1], kind, Start.AddMinutes(ledger.Count), by, payload));

        foreach (var score in new Panel(21, judgesDiffer: 0.6).Scores)
        {
            var level = (int)Math.Clamp(Math.Round(score.Value), 0, 5);
            Add(LedgerKind.Scored, score.Judge, new LedgerScore(score.Entry, score.Judge, new Dictionary<string, int> { ["a"] = level, ["b"] = Math.Clamp(level + (int)(score.Value * 100 % 2), 0, 5) }));
        }

        Add(LedgerKind.Abstained, "J099", new LedgerJudgement("E00003", "J099"));
        Add(LedgerKind.Removed, "secretary", new LedgerRemoval("E00005", "Withdrawn."));
        if (!decided)
        {
            return [.. ledger];
        }

        Add(LedgerKind.CastingVote, "chair", new LedgerCastingVote(["E00002", "E00001"]));
        var first = Ledger.Replay(ledger);
        Add(LedgerKind.Decided, "chair", new LedgerDecision(first.Ranked.Places[0].Entry, "winner", "First by score and tie-break.", first.RankingDigest));
        Add(LedgerKind.Decided, "chair", new LedgerDecision(first.Ranked.Places[1].Entry, "highlyCommended", "Second.", first.RankingDigest));
        Add(LedgerKind.Announced, "secretary", new LedgerAnnouncement(Ledger.Replay(ledger).Digest));
        return [.. ledger];
    }

    private static IEnumerable<(string, LedgerEntry)> Changes(LedgerEntry line) =>
    [
        ("number", line with { Number = line.Number + 1 }),
        ("kind", line with { Kind = line.Kind + "x" }),
        ("time", line with { At = line.At.AddMilliseconds(1) }),
        ("by", line with { By = line.By + " " }),
        ("payload", line with { Payload = line.Payload.Replace("\":", "\" :", StringComparison.Ordinal) }),
        ("digest", line with { Digest = (line.Digest[0] == 'a' ? "b" : "a") + line.Digest[1..] }),
    ];

    private static string[] Judges(IEnumerable<LedgerEntry> ledger, string entry) =>
        [.. ledger.Where(line => line.Kind == LedgerKind.Scored).Select(line => CanonicalJson.Read<LedgerScore>(line.Payload)).Where(score => score.Entry == entry).Select(score => score.Judge)];

    private static string Again(string before, LedgerEntry line) => Ledger.Sha256(before + CanonicalJson.Of(new
    {
        line.Number,
        line.Kind,
        At = line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        line.By,
        line.Payload,
    }));
}
