using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>A questionnaire as published, and which of its versions it is.</summary>
internal sealed record PublishedQuestionnaire(Questionnaire Questionnaire, QuestionnaireVersion Row)
{
    public string Key => Row.Key;

    public int Version => Row.Number;
}
