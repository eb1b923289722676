namespace EdiRegion.Region.Assessments;

/// <summary>Questions that are read together, such as those of one outcome. Immutable.</summary>
public sealed record QuestionnaireSection
{
    /// <summary>Unique in the questionnaire, such as <c>outcome-1</c>.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Hint { get; init; }

    /// <summary>Key of the requirement of a framework the section is about.</summary>
    public string? Requirement { get; init; }

    /// <summary>What a group of sections is called.</summary>
    public string? Domain { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}
