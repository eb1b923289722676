namespace EdiRegion.Region.Assessments;

/// <summary>A name for all values from <paramref name="From"/> up to the next band.</summary>
public sealed record Band(decimal From, string Label);
