using EdiRegion.Region.Assessments;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class ShippedQuestionnairesTests
{
    public static TheoryData<string> Keys { get; } = [.. Known.Definitions.QuestionnaireList.Select(questionnaire => questionnaire.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_questionnaire_written_and_read_again_is_the_same(string key)
    {
        var json = Known.Definitions.Questionnaires[key].ToJson();

        Questionnaires.Parse(json, "draft.json", Known.Definitions).ToJson().ShouldBe(json);
    }

    [Fact]
    public void Four_are_shipped_and_say_whose_words_they_are()
    {
        Known.Definitions.QuestionnaireList.Select(questionnaire => questionnaire.Key)
            .ShouldBe(["wrei", "eds-2022", "inclusive-recruitment", "race-equality-code"]);
        Known.Definitions.QuestionnaireList.ShouldAllBe(questionnaire => questionnaire.Notice.StartsWith("The platform's own edition"));
        Known.Definitions.QuestionnaireList.Select(questionnaire => questionnaire.Scoring.Kind)
            .ShouldBe(["distribution", "medianOfInstances", "allMustPass", "applyAndExplain"]);
    }

    [Fact]
    public void The_strategy_has_nine_outcomes_of_four_to_six_questions_with_levels_0_to_4()
    {
        var wrei = Known.Definitions.Questionnaires["wrei"];

        wrei.Sections.Select(section => section.Requirement).ShouldBe(Enumerable.Range(1, 9).Select(outcome => $"wrei-outcome-{outcome}"));
        wrei.Sections.ShouldAllBe(section => section.Questions.Count >= 4 && section.Questions.Count <= 6);
        wrei.Questions.ShouldAllBe(question => question.Levels.Count == 5 && question.Targeted && question.Mandatory && question.AnsweredBy != null);
        wrei.Questions.SelectMany(question => question.Levels.Select(level => level.Descriptor)).ShouldBeUnique();
        wrei.Questions.ShouldAllBe(question => question.Requirements.Count > 0 && question.Levels[1].Evidence == Evidence.None && question.Levels[4].Evidence == Evidence.File);
    }

    [Fact]
    public void Every_requirement_of_the_strategy_is_asked_about()
    {
        string[] asked = [.. Known.Definitions.Questionnaires["wrei"].Questions.SelectMany(question => question.Requirements)];

        Known.Definitions.Frameworks["wrei"].Accountable
            .Where(part => part.Kind is RequirementKind.Requirement or RequirementKind.Outcome).Select(part => part.Key).Except(asked).ShouldBeEmpty();
    }

    [Fact]
    public void Eds_2022_has_three_domains_with_eleven_outcomes()
    {
        var eds = Known.Definitions.Questionnaires["eds-2022"];

        eds.Sections.Select(section => section.Questions.Count).ShouldBe([4, 4, 3]);
        eds.Questions.ShouldAllBe(question => question.Top == 3);
        eds.Sections[0].Questions.ShouldAllBe(question => question.Instances == 3);
    }

    [Fact]
    public void Inclusive_recruitment_is_as_mature_as_its_weakest_part()
    {
        var questionnaire = Known.Definitions.Questionnaires["inclusive-recruitment"];
        var answers = questionnaire.Questions.ToDictionary(question => question.Key, _ => Answer.At(3));

        questionnaire.Score(answers).Band.ShouldBe("Advanced");
        answers["ir-4"] = Answer.At(1);
        questionnaire.Score(answers).Band.ShouldBe("Emerging");
    }

    [Theory]
    [InlineData(7, "Undeveloped")]
    [InlineData(8, "Developing")]
    [InlineData(21, "Developing")]
    [InlineData(22, "Achieving")]
    [InlineData(32, "Achieving")]
    [InlineData(33, "Excelling")]
    public void Eds_2022_names_the_sum_of_its_eleven_outcomes(int sum, string rating)
    {
        var score = Eds(sum).Score;

        (score.Value, score.Of, score.Band, score.Complete).ShouldBe((sum, 33, rating, true));
    }

    [Fact]
    public void The_middle_of_the_three_services_counts_in_the_first_domain()
    {
        var answers = Eds(33).Answers;
        answers["1a"] = Answer.OfServices(3, 0, 2);
        answers["1b"] = Answer.OfServices(0, 3, 2);
        answers["1c"] = Answer.OfServices(0, 3, 1);
        answers["1d"] = Answer.OfServices(1, 3, 1);

        var score = Known.Definitions.Questionnaires["eds-2022"].Score(answers);

        score.Sections.Select(section => section.Value).ShouldBe([6, 12, 9]);
        (score.Value, score.Band).ShouldBe((27, "Achieving"));
        score.Steps[0].ShouldBe("Commissioned or provided services: 6 of 12, the middle of 4, 9, 6.");
        score.Steps[^1].ShouldBe("27 is at least 22 and below 33: Achieving.");
    }

    /// <summary>Answers that add up, every service alike.</summary>
    private static (Dictionary<string, Answer> Answers, Score Score) Eds(int sum)
    {
        var questionnaire = Known.Definitions.Questionnaires["eds-2022"];
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var question in questionnaire.Questions)
        {
            var level = Math.Min(sum, 3);
            sum -= level;
            answers[question.Key] = question.Instances == 3 ? Answer.OfServices(level, level, level) : Answer.At(level);
        }

        return (answers, questionnaire.Score(answers));
    }
}
