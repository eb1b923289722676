namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>An entry of the history of an assessment.</summary>
internal sealed class AssessmentStep
{
    public long Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    /// <summary>In the past tense: <c>submitted</c>.</summary>
    public required string Action { get; init; }

    public string? Comment { get; init; }
}
