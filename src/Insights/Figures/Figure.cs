namespace EdiRegion.Insights.Figures;

/// <summary>One approved figure. Rows exist for what is known (value or nil) and for what the owner declared not applicable or suppressed.</summary>
internal sealed class Figure
{
    public required string Collection { get; init; }

    public required string Period { get; init; }

    public required string Organisation { get; init; }

    public required string Cell { get; init; }

    public required string State { get; init; }

    public decimal? Value { get; init; }
}
