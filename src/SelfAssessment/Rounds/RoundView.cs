namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>The question an organisation has got to: the first one it has not answered.</summary>
internal sealed record StuckOn(string Question, string Text, string Section);

/// <summary>How far an organisation is.</summary>
/// <param name="Late">True when it is past the due date and not submitted.</param>
internal sealed record RoundMember(string Ods, string Name, string? System, string State, int Answered, int Of, StuckOn? StuckOn, bool Late, DateTimeOffset? ChangedAt);

/// <summary>A round, and in its own room how far each organisation is that the caller may know about.</summary>
internal sealed record RoundView
{
    public required Guid Id { get; init; }

    public required string Questionnaire { get; init; }

    public required string QuestionnaireTitle { get; init; }

    public required int Version { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    public required DateOnly Opens { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly Closes { get; init; }

    /// <summary><c>notYetOpen</c>, <c>open</c> or <c>closed</c>.</summary>
    public required string State { get; init; }

    public required string OpenedBy { get; init; }

    public required int Asked { get; init; }

    /// <summary>How many assessments are in each state.</summary>
    public required IReadOnlyDictionary<string, int> States { get; init; }

    /// <summary>Null in a list.</summary>
    public IReadOnlyList<RoundMember>? Organisations { get; init; }

    public required string ETag { get; init; }

    public required IReadOnlyList<string> MayDo { get; init; }
}
