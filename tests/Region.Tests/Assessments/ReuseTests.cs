using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class ReuseTests
{
    private static readonly Questionnaire Wrei = Known.Definitions.Questionnaires["wrei"];
    private static readonly Questionnaire Eds = Known.Definitions.Questionnaires["eds-2022"];

    [Fact]
    public void An_answer_serves_the_question_it_is_mapped_to_at_its_level_there()
    {
        var reused = For(Eds, "wrei", ("wrei-4.2", Answer.At(3, 4)));

        var taken = reused.ShouldHaveSingleItem();
        taken.Key.ShouldBe("2b");
        taken.Value.ShouldBe(new ReusedAnswer(Answer.At(2), "wrei/wrei-4.2", 3));
    }

    [Fact]
    public void On_the_way_back_no_more_is_claimed_than_was_answered()
    {
        For(Wrei, "eds-2022", ("2b", Answer.At(1)))["wrei-4.2"].Answer.Level.ShouldBe(1);
        For(Wrei, "eds-2022", ("2b", Answer.At(2)))["wrei-4.2"].Answer.Level.ShouldBe(3);
        For(Wrei, "eds-2022", ("2c", Answer.At(3)))["wrei-3.3"].Answer.Level.ShouldBe(3);
    }

    [Fact]
    public void Where_several_answers_serve_a_question_the_lowest_counts()
    {
        var taken = For(Eds, "wrei", ("wrei-3.3", Answer.At(1)), ("wrei-4.4", Answer.At(4)))["2c"];

        (taken.Answer.Level, taken.From).ShouldBe((1, "wrei/wrei-3.3"));
    }

    [Fact]
    public void Not_met_stays_not_met_and_what_does_not_apply_or_is_off_the_scale_stays_where_it_is()
    {
        For(Eds, "wrei", ("wrei-4.2", Answer.NotMet))["2b"].Answer.State.ShouldBe(AnswerState.NotMet);
        For(Eds, "wrei", ("wrei-4.2", Answer.NotApplicable("No"))).ShouldBeEmpty();
        For(Eds, "wrei", ("wrei-4.2", Answer.At(9))).ShouldBeEmpty();
    }

    private static IReadOnlyDictionary<string, ReusedAnswer> For(Questionnaire target, string from, params (string Question, Answer Answer)[] answers) =>
        Reuse.For(
            target, new Dictionary<string, IReadOnlyDictionary<string, Answer>> { [from] = answers.ToDictionary(entry => entry.Question, entry => entry.Answer) },
            Known.Definitions.QuestionnaireList);
}
