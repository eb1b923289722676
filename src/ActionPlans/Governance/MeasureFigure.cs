namespace EdiRegion.ActionPlans.Governance;

/// <summary>A measure of a trust as it follows from its latest approved return: this service's own copy.</summary>
internal sealed class MeasureFigure
{
    public required string Organisation { get; init; }

    public required string Measure { get; init; }

    public required string Period { get; init; }

    public required int Revision { get; set; }

    /// <summary>In the unit of the measure; null when it cannot be calculated.</summary>
    public decimal? Value { get; set; }

    /// <summary>Ends of the 95% interval, where there is one.</summary>
    public decimal? Low { get; set; }

    public decimal? High { get; set; }

    public bool? OutsideFourFifths { get; set; }

    public bool? IntervalExcludesParity { get; set; }

    public bool SmallNumbers { get; set; }
}
