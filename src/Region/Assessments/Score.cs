namespace EdiRegion.Region.Assessments;

/// <summary>What a scoring rule makes of answers. Immutable.</summary>
public sealed record Score
{
    /// <summary>Points, a mean, a percentage, tiers or items met, as the rule has it; null when the rule gives no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>What <see cref="Value"/> could be at most.</summary>
    public decimal? Of { get; init; }

    /// <summary>The name of the band or tier; null while mandatory questions are open (tiers reached are told at once).</summary>
    public string? Band { get; init; }

    /// <summary>True when something is answered and nothing mandatory is open.</summary>
    public required bool Complete { get; init; }

    public required int Unanswered { get; init; }

    public required int NotApplicable { get; init; }

    public required int NotMet { get; init; }

    /// <summary>How many questions are at each level, 0 to the highest of the questionnaire. Not met is not level 0.</summary>
    public required IReadOnlyDictionary<int, int> Distribution { get; init; }

    public required IReadOnlyList<SectionScore> Sections { get; init; }

    /// <summary>How the result came about, in sentences a reader can follow.</summary>
    public required IReadOnlyList<string> Steps { get; init; }
}
