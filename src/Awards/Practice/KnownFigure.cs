namespace EdiRegion.Awards.Practice;

/// <summary>A measure of an organisation as it follows from its latest approved return, to find the cases that may help it: this service's own copy.</summary>
internal sealed class KnownFigure
{
    /// <summary>In place of a measure: how many people work there.</summary>
    public const string Headcount = "headcount";

    public required string Organisation { get; init; }

    public required string Measure { get; init; }

    public required string Period { get; init; }

    public required int Revision { get; set; }

    /// <summary>In the unit of the measure; null when it cannot be calculated.</summary>
    public decimal? Value { get; set; }
}
