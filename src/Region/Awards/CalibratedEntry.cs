namespace EdiRegion.Region.Awards;

/// <summary>
/// One entry's scores put together; all figures are on the scheme's scale and rounded to four decimals. <see cref="Raw"/> is always there.
/// </summary>
public sealed record CalibratedEntry
{
    /// <summary>Code of the entry.</summary>
    public required string Entry { get; init; }

    /// <summary>How many judges scored it.</summary>
    public required int Scores { get; init; }

    /// <summary>The plain mean of its scores.</summary>
    public required decimal Raw { get; init; }

    /// <summary>The mean the whole panel would have given, as far as the scores tell; null when the raw mean stands alone.</summary>
    public decimal? Calibrated { get; init; }

    /// <summary>Lower end of the 95% interval; null when no entry has two scores that differ, so that nothing tells how far judges do.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Why the raw mean stands alone, as a sentence.</summary>
    public string? Why { get; init; }

    /// <summary>What it is ranked by: the calibrated score, or the raw mean where that stands alone.</summary>
    public decimal Score => Calibrated ?? Raw;
}
