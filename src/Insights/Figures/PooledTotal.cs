namespace EdiRegion.Insights.Figures;

/// <summary>
/// The sum of one cell over the organisations of a scope that count for a basis of a measure: those that know every cell of it, so that a
/// ratio never mixes organisations that reported only half of it.
/// </summary>
internal sealed class PooledTotal
{
    public required string Measure { get; init; }

    public required string Scope { get; init; }

    public required string Period { get; init; }

    public required string Basis { get; init; }

    public required string Cell { get; init; }

    public decimal Sum { get; init; }

    public int Organisations { get; init; }
}
