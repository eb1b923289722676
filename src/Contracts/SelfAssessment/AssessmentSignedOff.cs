namespace EdiRegion.Contracts.SelfAssessment;

/// <summary>A second person signed a self-assessment off. Its answers count from now on.</summary>
/// <param name="Organisation">ODS code of the trust or system.</param>
/// <param name="Questionnaire">Key of the questionnaire, for example <c>wrei</c>.</param>
/// <param name="QuestionnaireVersion">The wording it was answered in.</param>
/// <param name="Period"><c>2026-27</c> or <c>2026-27Q2</c>.</param>
/// <param name="Version">Grows with every change of the assessment: of two facts about one assessment the higher version is the newer.</param>
/// <param name="At">When it was signed off.</param>
/// <param name="Answers">Every question of the questionnaire.</param>
public sealed record AssessmentSignedOff(
    string Organisation, string Questionnaire, int QuestionnaireVersion, string Period, long Version, DateTimeOffset At, IReadOnlyList<AnsweredLevel> Answers) : IEvent;
