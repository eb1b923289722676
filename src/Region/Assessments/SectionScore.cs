namespace EdiRegion.Region.Assessments;

/// <summary>A section's part in a score. Not met counts as 0 in the lowest and the median, never in the distribution.</summary>
public sealed record SectionScore
{
    public required string Key { get; init; }

    public decimal? Value { get; init; }

    public decimal? Of { get; init; }

    public string? Band { get; init; }

    /// <summary>The lowest level of its questions.</summary>
    public int? Lowest { get; init; }

    public decimal? Median { get; init; }

    public required IReadOnlyDictionary<int, int> Distribution { get; init; }

    public required int Unanswered { get; init; }

    public required int NotApplicable { get; init; }

    public required int NotMet { get; init; }
}
