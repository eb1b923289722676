using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

/// <summary>Each of the seven rules against results worked out by hand.</summary>
public sealed class ScoringRuleTests
{
    private static readonly DateOnly Day = new(2027, 3, 31);

    [Theory]
    [InlineData(2, 2, 2, 1, 7, "Low")]
    [InlineData(2, 2, 2, 2, 8, "High")]
    [InlineData(0, 0, 0, 0, 0, "Low")]
    [InlineData(4, 4, 4, 4, 16, "High")]
    public void A_sum_is_named_by_its_threshold(int a, int b, int c, int d, int sum, string band)
    {
        var score = Sample.Questionnaire(Sample.Sum).Score(Sample.Levels(a, b, c, d));

        (score.Value, score.Of, score.Band).ShouldBe((sum, 16, band));
        score.Sections.Select(section => section.Value).ShouldBe([a + b, c + d]);
    }

    [Fact]
    public void A_sum_is_not_named_before_every_mandatory_question_is_answered()
    {
        var score = Sample.Questionnaire(Sample.Sum).Score(Sample.Levels(4, 4, 4));

        (score.Value, score.Band, score.Complete, score.Unanswered).ShouldBe((12, null, false, 1));
        score.Steps[^1].ShouldBe("Not named before every mandatory question is answered.");
    }

    [Fact]
    public void Nothing_answered_is_not_the_lowest_band() => Sample.Questionnaire(
        Sample.Sum, Sample.Question("q1", fields: ""), Sample.Question("q2", fields: "")).Score(new Dictionary<string, Answer>()).Band.ShouldBeNull();

    [Theory]
    [InlineData("countsNothing", true, 16, "Low")]
    [InlineData("leftOutWhenReviewed", false, 16, "Low")]
    [InlineData("leftOutWhenReviewed", true, 12, "High")]
    [InlineData("leftOut", false, 12, "High")]
    public void What_does_not_apply_is_left_out_only_when_the_rule_says_so(string rule, bool reviewed, int of, string band)
    {
        var questionnaire = Sample.Questionnaire(Sample.Sum.Replace("{ \"kind\"", $"{{ \"notApplicable\": \"{rule}\", \"kind\"", StringComparison.Ordinal));

        var score = questionnaire.Score(Sample.Answers(Answer.At(2), Answer.At(2), Answer.At(2), Answer.NotApplicable("No wards", reviewed)));

        (score.Value, score.Of, score.Band, score.NotApplicable).ShouldBe((6, of, band, 1));
    }

    [Theory]
    [InlineData(1, 2, 2, 2, 1.75, "Early")]
    [InlineData(2, 2, 2, 2, 2, "Mature")]
    [InlineData(4, 4, 0, 0, 2, "Mature")]
    public void A_mean_is_named_by_its_band(int a, int b, int c, int d, double mean, string band)
    {
        var score = Sample.Questionnaire("""{ "kind": "meanWithBands", "bands": [{ "from": 0, "label": "Early" }, { "from": 2, "label": "Mature" }] }""")
            .Score(Sample.Levels(a, b, c, d));

        (score.Value, score.Of, score.Band).ShouldBe(((decimal)mean, 4, band));
    }

    [Fact]
    public void A_percentage_weighs_scales_of_different_length_by_their_levels()
    {
        var score = Sample.Questionnaire(
            """{ "kind": "meanWithBands", "asPercentage": true, "bands": [{ "from": 0, "label": "Weak" }, { "from": 62.5, "label": "Good" }, { "from": 88, "label": "Strong" }] }""",
            Sample.Question("q1"), Sample.Question("q2", 3), Sample.Question("q3", 1)).Score(Sample.Levels(2, 2, 1));

        (score.Value, score.Of, score.Band).ShouldBe((62.5m, 100, "Good"));
        score.Steps[^1].ShouldBe("62.5% is at least 62.5 and below 88: Good.");
    }

    [Fact]
    public void The_middle_of_three_services_counts_question_by_question()
    {
        const string Rule = """{ "kind": "medianOfInstances", "each": "question", "then": { "kind": "sumWithThresholds", "thresholds": [{ "from": 0, "label": "Any" }] } }""";
        const string Three = "\"mandatory\": true, \"instances\": 3,";
        var questionnaire = Sample.Questionnaire(Rule, Sample.Question("q1", fields: Three), Sample.Question("q2", fields: Three), Sample.Question("q3"));

        var score = questionnaire.Score(Sample.Answers(Answer.OfServices(4, 0, 1), Answer.OfServices(0, 4, 3), Answer.At(2)));
        var open = questionnaire.Score(Sample.Answers(Answer.OfServices(4, null, 1), Answer.OfServices(0, 4), Answer.At(2)));

        (score.Value, score.Complete).ShouldBe((1 + 3 + 2, true));
        (open.Value, open.Complete, open.Unanswered).ShouldBe((2, false, 2));
    }

    [Theory]
    [InlineData(0, 4, 4, 4, null)]
    [InlineData(1, 1, 1, 1, "Bronze")]
    [InlineData(2, 2, 2, 2, "Bronze")]
    [InlineData(3, 2, 2, 2, "Silver")]
    [InlineData(4, 4, 4, 3, "Silver")]
    [InlineData(4, 4, 4, 4, "Gold")]
    public void A_tier_is_reached_when_everything_it_asks_for_is_there(int a, int b, int c, int d, string? tier) =>
        Sample.Questionnaire(Sample.Tiers).Score(Sample.Levels(a, b, c, d)).Band.ShouldBe(tier);

    [Fact]
    public void The_next_tier_names_what_falls_short()
    {
        var score = Sample.Questionnaire(Sample.Tiers).Score(Sample.Answers(Answer.At(2), Answer.NotMet, Answer.At(4)));

        (score.Value, score.Of, score.NotMet, score.Unanswered).ShouldBe((0, 3, 1, 1));
        score.Steps.ShouldBe(["Bronze: 2 questions fall short: q2, q4."]);
        score.Sections.Select(section => section.Band).ShouldBe([null, null]);
    }

    [Fact]
    public void Mandatory_items_that_fall_short_need_an_improvement_plan()
    {
        var questionnaire = Sample.Questionnaire(
            """{ "kind": "mandatoryItems", "metFrom": 2, "met": "Met", "improving": "Approaching", "notMet": "Not met" }""",
            Sample.Question("q1"), Sample.Question("q2"), Sample.Question("q3", fields: ""));
        var plan = Answer.At(1) with { Reason = "Training starts in May", By = Day };

        questionnaire.Score(Sample.Levels(2, 3, 0)).Band.ShouldBe("Met");
        questionnaire.Score(Sample.Answers(Answer.At(2), plan)).Band.ShouldBe("Approaching");
        questionnaire.Score(Sample.Answers(Answer.At(2), plan with { By = null })).Band.ShouldBe("Not met");
        questionnaire.Score(Sample.Answers(Answer.At(2), Answer.NotApplicable("No"))).Band.ShouldBe("Not met");
        questionnaire.Score(Sample.Levels(2)).Band.ShouldBeNull();
        var score = questionnaire.Score(Sample.Answers(Answer.At(2), plan));
        (score.Value, score.Of).ShouldBe((1, 2));
    }

    [Fact]
    public void A_distribution_has_no_score_and_keeps_the_four_states_apart()
    {
        var score = Sample.Questionnaire(Sample.Spread).Score(Sample.Answers(Answer.At(0), Answer.NotMet, Answer.NotApplicable("No")));

        (score.Value, score.Band, score.Complete).ShouldBe((null, null, false));
        (score.Unanswered, score.NotApplicable, score.NotMet, score.Distribution[0]).ShouldBe((1, 1, 1, 1));
        score.Distribution.Values.Sum().ShouldBe(1);
        (score.Sections[0].Lowest, score.Sections[0].Median, score.Sections[1].Lowest).ShouldBe((0, 0m, null));
    }

    [Fact]
    public void What_is_not_applied_is_explained_with_a_reason_and_a_day()
    {
        var questionnaire = Sample.Questionnaire(
            """{ "kind": "applyAndExplain", "notApplicable": "leftOutWhenReviewed", "appliedFrom": 2, "applied": "In full", "explained": "Explained", "open": "Open" }""",
            Sample.Question("q1", 2), Sample.Question("q2", 2));
        var explained = Answer.NotMet with { Reason = "Board vacancy", By = Day };

        questionnaire.Score(Sample.Levels(2, 2)).Band.ShouldBe("In full");
        questionnaire.Score(Sample.Answers(Answer.At(2), explained)).Band.ShouldBe("Explained");
        questionnaire.Score(Sample.Levels(2, 1)).Band.ShouldBe("Open");
        questionnaire.Score(Sample.Answers(Answer.At(2), Answer.NotApplicable("No"))).Band.ShouldBe("Open");
        questionnaire.Score(Sample.Answers(Answer.At(2), Answer.NotApplicable("No", reviewed: true))).Band.ShouldBe("In full");
    }

    [Fact]
    public void A_level_off_the_scale_is_no_answer()
    {
        var score = Sample.Questionnaire(Sample.Sum).Score(Sample.Levels(5, 4, 4, 4));

        (score.Value, score.Unanswered, score.Complete).ShouldBe((12, 1, false));
    }
}
