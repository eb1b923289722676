namespace EdiRegion.Region.Measures;

/// <summary>
/// One group behind a value, by its key (<c>W</c>) and label (White): exact counts and their rate in percent. For survey results the
/// denominator is the number of respondents and there is no numerator.
/// </summary>
public sealed record MeasurePart(string Group, string Label, decimal? Numerator, decimal? Denominator, decimal? Rate);
