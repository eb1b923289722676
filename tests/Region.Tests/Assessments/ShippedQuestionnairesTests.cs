using EdiRegion.Region.Assessments;

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
