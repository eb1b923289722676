using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Assessments;

/// <summary>What stands against an answer or asks for a look; an error blocks handing in. The message reads aloud.</summary>
/// <param name="Code">
/// <c>unanswered-mandatory</c>, <c>level-unknown</c>, <c>services-open</c>, <c>evidence-missing</c>, <c>target-missing</c>, <c>target-unknown</c>,
/// <c>target-below-current</c>, <c>not-applicable-refused</c>, <c>reason-missing</c>, <c>plan-missing</c>, <c>not-applicable-unreviewed</c> or
/// <c>question-unknown</c>.
/// </param>
public sealed record AssessmentFinding(
    string Question, string Code, Severity Severity, string Message, string? Expected = null, string? Found = null);
