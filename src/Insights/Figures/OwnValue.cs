namespace EdiRegion.Insights.Figures;

/// <summary>What a measure comes to for one organisation; written when its return is approved.</summary>
internal sealed class OwnValue
{
    public required string Measure { get; init; }

    public required string Period { get; init; }

    public required string Organisation { get; init; }

    public decimal? Value { get; init; }

    public string? Reason { get; init; }
}
