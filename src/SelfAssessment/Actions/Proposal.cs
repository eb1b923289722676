namespace EdiRegion.SelfAssessment.Actions;

/// <summary>An action put to the organisation's plan because an answer is below its target. The plan's action has the same id.</summary>
internal sealed class Proposal
{
    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required string Question { get; init; }

    public required string Title { get; set; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Year of the plan that took it up; null until the plan has told.</summary>
    public string? Plan { get; set; }

    public string? Lifecycle { get; set; }

    public string? Colour { get; set; }

    /// <summary>Version of the action as last told.</summary>
    public int Version { get; set; }
}
