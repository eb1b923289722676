namespace EdiRegion.Contracts.SelfAssessment;

/// <summary>An answer is below its target, and the organisation turns the gap into an action of its plan.</summary>
/// <param name="Proposal">Id of the proposal; the action gets the same.</param>
/// <param name="Organisation">ODS code of the trust or system.</param>
/// <param name="Plan">Year of the plan, for example <c>2026-27</c>.</param>
/// <param name="Questionnaire">Key of the questionnaire.</param>
/// <param name="QuestionnaireTitle">Its title.</param>
/// <param name="Period">Period of the assessment.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="DesiredOutcome">What can be seen when it is done: the descriptor of the level aimed for.</param>
/// <param name="Requirements">Keys of the framework requirements the question goes back to.</param>
/// <param name="Measures">Keys of the measures an answer is held against.</param>
/// <param name="Level">The level today; null when not met.</param>
/// <param name="Target">The level aimed for.</param>
/// <param name="By">The day by which it is planned; null when not said.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="At">When.</param>
public sealed record ActionProposed(
    Guid Proposal,
    string Organisation,
    string Plan,
    string Questionnaire,
    string QuestionnaireTitle,
    string Period,
    string Question,
    string Title,
    string? DesiredOutcome,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Measures,
    int? Level,
    int? Target,
    DateOnly? By,
    string ProposedBy,
    DateTimeOffset At) : IEvent;
