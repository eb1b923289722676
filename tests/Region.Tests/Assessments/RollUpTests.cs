using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class RollUpTests
{
    private static readonly Questionnaire Questionnaire = Sample.Questionnaire(Sample.Spread);

    [Fact]
    public void Organisations_are_spread_over_the_levels_question_by_question()
    {
        var rollUp = RollUp.Of(Questionnaire, [Sheet("A", 0, 1, 2, 4), Sheet("B", 3, 1, 2, 4), Sheet("C", 3, 1, 2, 4)], expected: 5);

        var spread = rollUp.Sections[0].Questions[0].Spread;
        spread.Distribution.Values.ShouldBe([1, 0, 0, 2, 0]);
        (spread.Lowest, spread.LowerQuartile, spread.Median, spread.UpperQuartile).ShouldBe((0, 0, 3m, 3));
        (spread.Answered, spread.Expected, rollUp.Organisations, rollUp.Coverage).ShouldBe((3, 5, 3, 60m));
    }

    [Fact]
    public void An_organisation_stands_once_in_a_section_at_the_lower_middle_of_its_levels()
    {
        var rollUp = RollUp.Of(Questionnaire, [Sheet("A", 4, 1, 0, 0), Sheet("B", 2, 3, 0, 0), Sheet("C", 0, 0, 0, 0)]);

        rollUp.Sections[0].Spread.Distribution.Values.ShouldBe([1, 1, 1, 0, 0]);
        (rollUp.Sections[0].Spread.Median, rollUp.Sections[0].Spread.Lowest).ShouldBe((1m, 0));
    }

    [Fact]
    public void The_four_states_stay_apart()
    {
        var rollUp = RollUp.Of(Questionnaire, [
            Sheet("A", Answer.At(0), Answer.At(0)), Sheet("B", Answer.NotMet, Answer.NotMet),
            Sheet("C", Answer.NotApplicable("No"), Answer.NotApplicable("No")), Sheet("D", Answer.At(3))]);

        var (question, section) = (rollUp.Sections[0].Questions[1].Spread, rollUp.Sections[0].Spread);
        (question.Distribution[0], question.NotMet, question.NotApplicable, question.Answered).ShouldBe((1, 1, 1, 3));
        (section.Distribution[0], section.NotMet, section.NotApplicable, section.Answered).ShouldBe((1, 1, 1, 3));
        (question.Median, question.Lowest).ShouldBe((0m, 0));
    }

    [Fact]
    public void What_changed_since_the_last_round_is_drafted()
    {
        var before = new[] { Sheet("A", 0, 1, 1, 1), Sheet("B", 1, 1, 1, 1), Sheet("X", 4, 4, 4, 4) };

        var section = RollUp.Of(Questionnaire, [Sheet("A", 2, 2, 1, 1), Sheet("B", 1, 0, 1, 1), Sheet("C", 4, 4, 1, 1)], before: before, beforeName: "2025-26").Sections[0];

        section.Spread.Change.ShouldBe(new LevelChange(1, 1, 0, 1m));
        section.Changes.ShouldBe([
            "First: since 2025-26 1 of 2 organisations moved up, 1 moved down, 0 stayed.", "The median rose from 1 to 2.",
            "Most moved up on q1 “About q1?”: 1.", "Most moved down on q2 “About q2?”: 1."]);
        RollUp.Of(Questionnaire, [Sheet("C", 4, 4, 1, 1)], before: before).Sections[0].Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Few_organisations_are_hidden_from_the_public_with_what_would_tell_them()
    {
        var rollUp = RollUp.Of(Questionnaire, [
            .. Sheets(8, 1), .. Sheets(5, 3), .. Sheets(4, 4), Sheet("lonely", 0, 0, 0, 0)], expected: 18);

        var spread = rollUp.ForPublic().Sections[0].Spread;

        spread.Hidden.ShouldBeTrue();
        spread.Distribution.Values.ShouldBe([null, 8, 0, 5, null]);
        (spread.Median, spread.Lowest, spread.LowerQuartile).ShouldBe((null, null, null));
        rollUp.Sections[0].Spread.Hidden.ShouldBeFalse();
    }

    [Fact]
    public void Of_two_organisations_nothing_is_public()
    {
        var spread = RollUp.Of(Questionnaire, [Sheet("A", 1, 1, 1, 1), Sheet("B", 1, 1, 1, 1)]).ForPublic().Sections[0].Spread;

        spread.Distribution.Values.ShouldAllBe(count => count == null);
        (spread.NotMet, spread.NotApplicable, spread.Answered, spread.Expected).ShouldBe((null, null, null, 2));
    }

    [Fact]
    public void Nothing_is_hidden_where_nobody_stands_out()
    {
        var rollUp = RollUp.Of(Questionnaire, [.. Sheets(8, 1), .. Sheets(3, 2)]);

        rollUp.ForPublic().Sections[0].Spread.Distribution.Values.ShouldBe([0, 8, 3, 0, 0]);
        rollUp.ForPublic().Sections[0].Spread.Median.ShouldBe(1m);
    }

    [Fact]
    public void A_part_is_not_told_by_the_whole_beside_it()
    {
        var (a, b) = (Sheets(4, 1, "A"), Sheets(6, 1, "B"));
        var whole = RollUp.Of(Questionnaire, [.. a, .. Sheets(1, 3, "A"), .. b, .. Sheets(4, 3, "B")]);

        var (shown, parts) = RollUp.ForPublic(
            whole, [RollUp.Of(Questionnaire, [.. a, .. Sheets(1, 3, "A")]), RollUp.Of(Questionnaire, [.. b, .. Sheets(4, 3, "B")])]);

        shown.Sections[0].Spread.Distribution.Values.ShouldBe([0, 10, 0, 5, 0]);
        parts[0].Sections[0].Spread.Distribution.Values.ShouldBe([0, null, 0, null, 0]);
        parts[1].Sections[0].Spread.Distribution.Values.ShouldBe([0, null, 0, null, 0]);
    }

    private static IEnumerable<AnswerSheet> Sheets(int count, int level, string prefix = "R") =>
        Enumerable.Range(0, count).Select(at => Sheet($"{prefix}{level}{at}", level, level, level, level));

    private static AnswerSheet Sheet(string organisation, params int[] levels) => AnswerSheet.Of(Questionnaire, organisation, Sample.Levels(levels));

    private static AnswerSheet Sheet(string organisation, params Answer[] answers) => AnswerSheet.Of(Questionnaire, organisation, Sample.Answers(answers));
}
