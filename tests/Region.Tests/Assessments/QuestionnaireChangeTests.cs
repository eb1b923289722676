using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class QuestionnaireChangeTests
{
    [Fact]
    public void A_new_edition_says_which_answers_stand()
    {
        var earlier = Sample.Questionnaire(Sample.Spread, Sample.Question("q1"), Sample.Question("q2"), Sample.Question("q3"), Sample.Question("q4"));
        var later = Sample.Questionnaire(
            Sample.Sum, Sample.Question("q1").Replace("About", "What about", StringComparison.Ordinal), Sample.Question("q2", 3),
            Sample.Question("q4", fields: ""), Sample.Question("q5"));

        var change = QuestionnaireChange.Between(earlier, later);

        change.Added.Select(question => question.Key).ShouldBe(["q5"]);
        change.Removed.Select(question => question.Key).ShouldBe(["q3"]);
        change.Reworded.Select(change => change.Later.Key).ShouldBe(["q1"]);
        change.Rescaled.Select(change => change.Later.Key).ShouldBe(["q2"]);
        change.Tightened.Select(change => change.Later.Key).ShouldBe(["q4"]);
        (change.ScoringChanged, change.None).ShouldBe((true, false));
        change.Carried(Sample.Levels(1, 2, 3, 4)).Keys.ShouldBe(["q1", "q4"]);
    }

    [Fact]
    public void The_same_edition_changes_nothing() =>
        QuestionnaireChange.Between(Sample.Questionnaire(Sample.Tiers), Sample.Questionnaire(Sample.Tiers)).None.ShouldBeTrue();

    [Fact]
    public void What_changed_since_last_time_is_drafted_question_by_question()
    {
        var questionnaire = Sample.Questionnaire(Sample.Spread);
        var earlier = Sample.Answers(Answer.At(1, 3), Answer.At(2, 3), Answer.NotMet, Answer.At(2));
        var later = Sample.Answers(Answer.At(3), Answer.At(2), Answer.At(0), Answer.At(2));

        AnswerChange.Between(questionnaire, earlier, later).Select(change => change.Sentence).ShouldBe([
            "q1 “About q1?” rose from level 1 to level 3. The aim of level 3 is reached.",
            "q2 “About q2?” stayed at level 2; the aim was level 3.",
            "q3 “About q3?” rose from not met to level 0."]);
    }
}
