namespace EdiRegion.Region.Measures;

/// <summary>
/// A measure calculated from exact counts: not rounded for display (see <see cref="Figures"/>), six decimals. <see cref="Value"/> is
/// null with a <see cref="Reason"/> when it cannot be calculated.
/// </summary>
public sealed record MeasureResult
{
    public decimal? Value { get; init; }

    public string? Reason { get; init; }

    public Interval? Interval { get; init; }

    public IReadOnlyList<MeasurePart> Parts { get; init; } = [];

    public IReadOnlyList<BreakdownRow> Breakdown { get; init; } = [];

    /// <summary>Two-sided p of Fisher's exact test for a ratio with a cell under 5.</summary>
    public double? FisherP { get; init; }

    /// <summary>For ratios: outside 0.80 to 1.25, both ends counting as inside.</summary>
    public bool? OutsideFourFifths { get; init; }

    /// <summary>The interval does not contain equality (1 for ratios, 0 for differences).</summary>
    public bool? IntervalExcludesParity { get; init; }

    /// <summary>A numerator is under 5: read with care and draw no trend from it.</summary>
    public bool SmallNumbers { get; init; }

    /// <summary>The rate on top of a ratio is 0 of n, so the ratio is 0.00.</summary>
    public bool ZeroOfN { get; init; }
}
