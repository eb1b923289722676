using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Whose answer it is. The four stand beside each other; none overwrites another.</summary>
internal enum View
{
    Self,
    Network,
    Peer,
    Moderated,
}

/// <summary>An answer to a question, in one view.</summary>
internal sealed class GivenAnswer
{
    public required Guid AssessmentId { get; init; }

    public required View View { get; init; }

    public required string Question { get; init; }

    public AnswerState State { get; set; }

    public int? Level { get; set; }

    public int? Target { get; set; }

    /// <summary>Why it does not apply or is not done; in the moderated view, why the level is another.</summary>
    public string? Reason { get; set; }

    public string? Comment { get; set; }

    public DateOnly? PlannedBy { get; set; }

    /// <summary>The levels of several services.</summary>
    public IReadOnlyList<int?>? Instances { get; set; }

    /// <summary>Ids of evidence of the organisation.</summary>
    public IReadOnlyList<Guid> Evidence { get; set; } = [];

    public required string By { get; set; }

    public required string ByName { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The period it was carried forward from.</summary>
    public string? CarriedFrom { get; set; }

    /// <summary>The answer of another questionnaire that it follows from, such as <c>wrei/wrei-9.2 2026-27</c>.</summary>
    public string? ReusedFrom { get; set; }

    /// <summary>False while nobody has said that what was carried forward or reused is still right.</summary>
    public bool Confirmed { get; set; } = true;

    public Answer ToAnswer(bool notApplicableReviewed = false) => new()
    {
        State = State,
        Level = Level,
        Target = Target,
        Reason = Reason ?? (State is AnswerState.NotMet ? Comment : null),
        By = PlannedBy,
        Instances = Instances,
        NotApplicableReviewed = notApplicableReviewed,
    };
}
