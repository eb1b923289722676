namespace EdiRegion.SelfAssessment.Facts;

/// <summary>A measure of an organisation as it follows from its latest approved return: this service's own copy.</summary>
internal sealed class KnownFigure
{
    public required string Organisation { get; init; }

    public required string Measure { get; init; }

    public required string Period { get; init; }

    public required int Revision { get; set; }

    /// <summary>In the unit of the measure; null when it cannot be calculated.</summary>
    public decimal? Value { get; set; }
}
