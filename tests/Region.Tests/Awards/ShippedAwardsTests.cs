using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class ShippedAwardsTests
{
    private static readonly AwardScheme Midas = Known.Definitions.Awards["midas"];

    [Fact]
    public void Five_categories_are_shipped_and_say_whose_words_they_are()
    {
        Midas.Notice.ShouldStartWith("The platform's own edition");
        Midas.Categories.Select(category => category.Key)
            .ShouldBe(["inclusive-leadership", "outstanding-staff-network", "changemaker", "fair-careers", "communities-together"]);
        Midas.FindCategory("inclusive-leadership")!.BoardMembersOnly.ShouldBeTrue();
        Midas.Category("inclusive-leadership").SelfNomination.ShouldBeTrue();
        Midas.Category("outstanding-staff-network").Nominees.ShouldBe([NomineeKind.Network]);
        Midas.FindCategory("none").ShouldBeNull();
    }

    [Fact]
    public void Every_score_of_every_criterion_has_an_anchor_of_its_own()
    {
        var criteria = Midas.Categories.SelectMany(category => category.Criteria.Select(criterion => (category, criterion))).ToArray();

        criteria.ShouldAllBe(pair => pair.criterion.Anchors.Keys.SequenceEqual(Enumerable.Range(0, Midas.ScoreLevels.Count)));
        criteria.ShouldAllBe(pair => pair.criterion.Anchors.Values.Distinct().Count() == Midas.ScoreLevels.Count);
        criteria.Select(pair => pair.criterion.Prompt).ShouldBeUnique();
        criteria.ShouldAllBe(pair => pair.criterion.MinimumWords < pair.criterion.MaximumWords && pair.criterion.MaximumWords <= 400);
    }

    [Fact]
    public void Weights_make_a_hundred_and_a_full_score_the_top()
    {
        Midas.Categories.ShouldAllBe(category => category.Criteria.Sum(criterion => criterion.Weight) == 100);
        Midas.Category("changemaker").Weighted(new Dictionary<string, int> { ["a"] = 4, ["b"] = 4, ["c"] = 4, ["d"] = 4 }).ShouldBe(Midas.TopScore);
        Midas.Category("changemaker").Weighted(new Dictionary<string, int> { ["a"] = 4, ["b"] = 2, ["c"] = 0, ["d"] = 1 })!.Value.ShouldBe(2.3, 1e-12);
        Midas.Category("changemaker").Weighted(new Dictionary<string, int> { ["a"] = 4 }).ShouldBeNull();
    }

    [Fact]
    public void A_year_takes_its_dates_from_the_length_of_the_stages() =>
        Midas.Calendar(new(2026, 9, 1)).Select(date => (date.Stage.Stage, date.From)).ShouldBe([
            ("open", new(2026, 9, 1)), ("screening", new(2026, 10, 27)), ("judging", new(2026, 11, 10)), ("moderation", new(2026, 12, 8)),
            ("announced", new(2026, 12, 22)),
        ]);
}
