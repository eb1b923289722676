namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>A published wording of a questionnaire. It is never changed: assessments are read with the wording they were answered in.</summary>
internal sealed class QuestionnaireVersion
{
    public required string Key { get; init; }

    public required int Number { get; init; }

    /// <summary>Its definition file.</summary>
    public required string Definition { get; init; }

    /// <summary>SHA-256 (hex) of the definition.</summary>
    public required string Digest { get; init; }

    /// <summary>True when it came with the platform or its overlay folder, false when the region wrote it.</summary>
    public required bool Shipped { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedByName { get; init; }

    public string? Note { get; init; }
}
