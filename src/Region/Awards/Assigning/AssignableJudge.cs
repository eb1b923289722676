namespace EdiRegion.Region.Awards;

/// <param name="Code">Unique among the judges.</param>
/// <param name="Group">What the mix of the panel counts by.</param>
/// <param name="Capacity">The most entries the judge takes on; null for any number.</param>
public sealed record AssignableJudge(string Code, string Group, int? Capacity = null);
