namespace EdiRegion.Insights.Completeness;

/// <summary>When a collection's period is due, as last told.</summary>
internal sealed class PeriodDue
{
    public required string Collection { get; init; }

    public required string Period { get; init; }

    public DateOnly Due { get; set; }

    public long Version { get; set; }
}
