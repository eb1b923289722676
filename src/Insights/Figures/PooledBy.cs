namespace EdiRegion.Insights.Figures;

/// <summary>Which tree of organisations and which measures the totals were pooled by; another one means: pool anew.</summary>
internal sealed class PooledBy
{
    public required int Id { get; init; }

    public required string Fingerprint { get; set; }
}
