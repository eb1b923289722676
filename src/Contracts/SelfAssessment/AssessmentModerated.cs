namespace EdiRegion.Contracts.SelfAssessment;

/// <summary>The system completed the moderation of a self-assessment.</summary>
/// <param name="Organisation">ODS code of the trust or system assessed.</param>
/// <param name="Questionnaire">Key of the questionnaire, for example <c>wrei</c>.</param>
/// <param name="QuestionnaireVersion">The wording it was answered in.</param>
/// <param name="Period"><c>2026-27</c> or <c>2026-27Q2</c>.</param>
/// <param name="Version">Grows with every change of the assessment.</param>
/// <param name="At">When it was completed.</param>
/// <param name="Answers">Every question: the moderated level where there is one, the organisation's own answer elsewhere.</param>
/// <param name="Moderated">The questions the moderator gave a level to.</param>
public sealed record AssessmentModerated(
    string Organisation, string Questionnaire, int QuestionnaireVersion, string Period, long Version, DateTimeOffset At, IReadOnlyList<AnsweredLevel> Answers,
    IReadOnlyList<string> Moderated) : IEvent;
