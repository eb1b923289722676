namespace EdiRegion.Region.Statistics;

/// <summary>Both ends of a 95% confidence interval.</summary>
public readonly record struct Bounds(double Low, double High)
{
    /// <summary>Standard normal quantile of a two-sided 95% interval (1.96 to two decimals).</summary>
    internal const double Z = 1.959963984540054;

    public bool Contains(double value) => Low <= value && value <= High;
}
