namespace EdiRegion.Region.Measures;

/// <summary>The measure for a part of the workforce, such as <c>clin.8a</c>.</summary>
public sealed record BreakdownRow(string Key, string Label, decimal? Value, string? Reason, Interval? Interval, IReadOnlyList<MeasurePart> Parts);
