namespace EdiRegion.SelfAssessment.Facts;

/// <summary>What an organisation said when its answer and its figures seemed to disagree.</summary>
internal sealed class PromptAnswer
{
    public required Guid AssessmentId { get; init; }

    /// <summary>Question and measure, such as <c>wrei-9.2:wres-2:2025-26</c>.</summary>
    public required string Prompt { get; init; }

    /// <summary>The sentence that was answered, as it read then.</summary>
    public required string Asked { get; set; }

    public required string Answer { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }
}
