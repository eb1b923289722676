using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class RankingTests
{
    private static readonly string[] Rules = ["criterion:a", "fewer-abstentions", "chair"];

    [Fact]
    public void Entries_inside_the_error_share_a_place_and_the_next_stands_behind_all_of_them()
    {
        var ranked = Ranking.Of(Scored(("A", 5, 5.2m), ("B", 4.9m, 5.1m), ("C", 1, 1.2m)), Facts(), Rules);

        ranked.Places.Select(place => (place.Entry, place.Place, place.Order)).ShouldBe([("A", 1, 1), ("B", 1, 2), ("C", 3, 3)]);
        ranked.Places[0].TiedWith.ShouldBe(["B"]);
        ranked.Places[2].TiedWith.ShouldBeEmpty();
        ranked.Places[2].BrokenBy.ShouldBeNull();
    }

    [Fact]
    public void The_first_rule_that_parts_two_is_used_and_named()
    {
        var calibrated = Scored(("A", 5, 5.2m), ("B", 4.9m, 5.1m), ("C", 4.95m, 5.05m));
        var facts = Facts(("A", 3, 0, null), ("B", 4, 1, null), ("C", 4, 0, null));

        var ranked = Ranking.Of(calibrated, facts, Rules);

        ranked.Places.Select(place => (place.Entry, place.BrokenBy)).ShouldBe([("C", "fewer-abstentions"), ("B", "fewer-abstentions"), ("A", "criterion:a")]);
        ranked.Uses.Select(use => use.Sentence).ShouldBe(["C before B by fewer abstentions: 0 against 1.", "B before A by criterion a: 4.00 against 3.00."]);
    }

    [Fact]
    public void The_order_of_the_rules_decides()
    {
        var calibrated = Scored(("A", 5, 5.2m), ("B", 4.9m, 5.1m));
        var facts = Facts(("A", 3, 0, null), ("B", 4, 1, null));

        Ranking.Of(calibrated, facts, ["criterion:a", "fewer-abstentions"]).Places[0].Entry.ShouldBe("B");
        Ranking.Of(calibrated, facts, ["fewer-abstentions", "criterion:a"]).Places[0].Entry.ShouldBe("A");
    }

    [Fact]
    public void The_chair_decides_last_and_without_a_vote_the_tie_stands()
    {
        var calibrated = Scored(("A", 5, 5.2m), ("B", 4.9m, 5.1m));

        Ranking.Of(calibrated, Facts(), Rules).Uses.ShouldHaveSingleItem().Sentence.ShouldBe("A and B are tied and no rule parts them; listed by code.");
        var voted = Ranking.Of(calibrated, Facts(("A", 3, 0, 2), ("B", 3, 0, 1)), Rules);
        voted.Places.Select(place => (place.Entry, place.Place, place.BrokenBy)).ShouldBe([("B", 1, "chair"), ("A", 1, "chair")]);
    }

    [Fact]
    public void A_rule_nobody_knows_is_refused() =>
        Should.Throw<ArgumentException>(() => Ranking.Of(Scored(("A", 5, 5.2m)), Facts(), ["alphabet"])).Message.ShouldContain("'alphabet' is not a tie-break rule");

    [Fact]
    public void A_ranking_is_the_same_whoever_asks()
    {
        var panel = new Panel(11, judgesDiffer: 0.7);
        var shuffled = panel.Scores.ToArray();
        new Random(1).Shuffle(shuffled);

        var places = Ranking.Of(Calibration.Of(panel.Scores, 3), Facts(), Rules).Places;

        Ranking.Of(Calibration.Of(shuffled, 3), Facts(), Rules).Places.Select(place => (place.Entry, place.Place)).ShouldBe(places.Select(place => (place.Entry, place.Place)));
        places.Select(place => place.Order).ShouldBe(Enumerable.Range(1, 24));
        places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.First.Place == pair.Second.Place ? pair.First.TiedWith.Contains(pair.Second.Entry) : pair.First.Score > pair.Second.Score);
    }

    /// <summary>Entries that judges score low and high in turn.</summary>
    private static Calibrated Scored(params (string Entry, decimal Low, decimal High)[] entries) =>
        Calibration.Of(entries.SelectMany(entry => Enumerable.Range(0, 4).Select(judge => new JudgeScore(entry.Entry, $"J{judge}", (judge + entry.Entry[0]) % 2 == 0 ? entry.Low : entry.High))), 1);

    private static Dictionary<string, RankingFacts> Facts(params (string Entry, decimal A, int Abstentions, int? Chair)[] entries) =>
        entries.ToDictionary(entry => entry.Entry, entry => new RankingFacts(new Dictionary<string, decimal> { ["a"] = entry.A }, entry.Abstentions, entry.Chair));
}
