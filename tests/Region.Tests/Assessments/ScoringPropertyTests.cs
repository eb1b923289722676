using EdiRegion.Region.Assessments;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class ScoringPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261122UL, 3UL);

    /// <summary>One questionnaire for each of the seven rules, none of which leaves anything out.</summary>
    private static readonly Questionnaire[] Rules =
    [
        Sample.Questionnaire(Sample.Sum), Sample.Questionnaire(Sample.Tiers), Sample.Questionnaire(Sample.Spread),
        Sample.Questionnaire("""{ "kind": "meanWithBands", "bands": [{ "from": 0, "label": "A" }, { "from": 1, "label": "B" }, { "from": 3, "label": "C" }] }"""),
        Sample.Questionnaire("""{ "kind": "meanWithBands", "asPercentage": true, "bands": [{ "from": 0, "label": "A" }, { "from": 50, "label": "B" }] }"""),
        Sample.Questionnaire("""{ "kind": "mandatoryItems", "metFrom": 2, "met": "C", "improving": "B", "notMet": "A" }"""),
        Sample.Questionnaire("""{ "kind": "applyAndExplain", "appliedFrom": 3, "applied": "C", "explained": "B", "open": "A" }"""),
        Sample.Questionnaire(
            """{ "kind": "medianOfInstances", "each": "section", "then": { "kind": "sumWithThresholds", "thresholds": [{ "from": 0, "label": "A" }, { "from": 6, "label": "B" }] } }""",
            [.. Enumerable.Range(1, 4).Select(at => Sample.Question($"q{at}", fields: $"\"mandatory\": true, \"mayBeNotApplicable\": true, \"instances\": {(at < 3 ? 3 : 1)},"))]),
    ];

    private static readonly Gen<Answer> AnyAnswer = Gen.OneOf(
        Gen.Choose(0, 4).Select(level => Answer.At(level)),
        Gen.Choose(0, 4).ArrayOf(3).Select(levels => Answer.OfServices([.. levels.Select(level => (int?)level)]) with { Level = levels[0] }),
        Gen.Choose(0, 1).Select(level => Answer.At(level) with { Reason = "Later", By = new(2027, 1, 1) }),
        Gen.Elements(Answer.NotAnswered, Answer.NotMet, Answer.NotApplicable("Reason"), Answer.NotApplicable("Reason", true)));

    private static readonly Arbitrary<(Questionnaire Questionnaire, Answer[] Answers, int At)> Assessments = Arb.From(
        from questionnaire in Gen.Elements(Rules)
        from answers in AnyAnswer.ArrayOf(4)
        from at in Gen.Choose(0, 3)
        select (questionnaire, answers, at));

    [Fact]
    public void The_order_of_answers_does_not_matter() => Prop.ForAll(Assessments, given =>
    {
        var answers = Sample.Answers(given.Answers);
        var shuffled = answers.Reverse().Append(new("unknown", Answer.At(4)))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        return Told(given.Questionnaire.Score(answers)) == Told(given.Questionnaire.Score(shuffled));
    }).Check(Seeded);

    [Fact]
    public void What_does_not_apply_never_raises_a_score_unless_the_rule_says_so() => Prop.ForAll(Assessments, given =>
    {
        var answers = Sample.Answers(given.Answers);
        var key = $"q{given.At + 1}";
        var before = given.Questionnaire.Score(answers);
        var after = given.Questionnaire.Score(new Dictionary<string, Answer>(answers) { [key] = Answer.NotApplicable("Reason", reviewed: true) });
        return after.Value is null == before.Value is null && !(after.Value > before.Value)
            && (!before.Complete || string.CompareOrdinal(after.Band, before.Band) <= 0 || given.Questionnaire.Scoring is AllMustPass or SumWithThresholds)
            && after.Of == before.Of;
    }).Check(Seeded);

    [Fact]
    public void A_higher_level_never_loses_a_tier() => Prop.ForAll(Assessments, given =>
    {
        var questionnaire = Rules[1];
        var answers = Sample.Answers(given.Answers);
        var key = $"q{given.At + 1}";
        var before = questionnaire.Score(answers).Value;
        return Enumerable.Range(0, 5).Select(level => questionnaire.Score(new Dictionary<string, Answer>(answers) { [key] = Answer.At(level) }).Value!.Value)
            .ToArray() is var tiers
            && tiers.SequenceEqual(tiers.Order()) && tiers[^1] >= before;
    }).Check(Seeded);

    [Fact]
    public void Every_question_is_counted_once() => Prop.ForAll(Assessments, given =>
    {
        var score = given.Questionnaire.Score(Sample.Answers(given.Answers));
        return score.Distribution.Values.Sum() + score.NotMet + score.NotApplicable + score.Unanswered == 4
            && score.Sections.Sum(section => section.Distribution.Values.Sum() + section.NotMet + section.NotApplicable + section.Unanswered) == 4;
    }).Check(Seeded);

    private static string Told(Score score) => string.Join("|", [
        $"{score.Value} of {score.Of}: {score.Band} {score.Complete}", .. score.Steps,
        .. score.Sections.Select(section => $"{section.Key} {section.Value} {section.Lowest} {section.Median} {string.Join(",", section.Distribution)}")]);
}
