namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>
/// One answer as it is sent; it replaces the one before. Without a state, a level or levels say it. <c>Confirmed</c> alone says that what was
/// carried forward or reused is still right.
/// </summary>
internal sealed record AnswerBody(
    string? State = null,
    int? Level = null,
    int? Target = null,
    string? Reason = null,
    string? Comment = null,
    DateOnly? PlannedBy = null,
    IReadOnlyList<int?>? Instances = null,
    IReadOnlyList<Guid>? Evidence = null,
    bool? Confirmed = null)
{
    internal bool OnlyConfirms => Confirmed is true && this == new AnswerBody(Confirmed: true);
}

/// <summary>Answers by the keys of their questions; those not named stay as they are, null takes one away.</summary>
internal sealed record AnswersBody(IReadOnlyDictionary<string, AnswerBody?>? Answers = null);
