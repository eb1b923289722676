namespace EdiRegion.Region.Disclosure;

/// <summary>A part of a measure as an audience may see it; the rate (percent) goes with its counts when one of them is hidden.</summary>
public sealed record DisclosedPart(string Group, string Label, DisclosedCount Numerator, DisclosedCount Denominator, decimal? Rate);
