using EdiRegion.Contracts.SelfAssessment;
using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>What the other services are told of an assessment.</summary>
internal static class AssessmentTold
{
    internal static async Task<AssessmentSignedOff> SignedOffAsync(SelfAssessmentDb db, ExistingAssessment found, DateTimeOffset now, CancellationToken ct)
    {
        var (assessment, own) = (found.Assessment, (await AnswerBook.ReadAsync(db, found, ct)).Own);

        return new(assessment.Organisation, assessment.Questionnaire, assessment.QuestionnaireVersion, assessment.Period, assessment.Version, now, Levels(found.Questionnaire, own));
    }

    internal static async Task<AssessmentModerated> ModeratedAsync(SelfAssessmentDb db, ExistingAssessment found, DateTimeOffset now, CancellationToken ct)
    {
        var (assessment, sheet) = (found.Assessment, await AnswerBook.ReadAsync(db, found, ct));

        return new(
            assessment.Organisation, assessment.Questionnaire, assessment.QuestionnaireVersion, assessment.Period, assessment.Version, now,
            Levels(found.Questionnaire, sheet.Counting), [.. sheet.In(View.Moderated).Keys.Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<AnsweredLevel> Levels(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers) =>
    [
        .. from section in questionnaire.Sections
           from question in section.Questions
           let answer = answers.GetValueOrDefault(question.Key)
           select new AnsweredLevel(question.Key, section.Key, AssessmentWords.Of(question.StateOf(answer)), question.LevelOf(answer), answer?.Target, question.Top),
    ];
}
