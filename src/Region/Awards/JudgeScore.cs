namespace EdiRegion.Region.Awards;

/// <summary>What one judge gave one entry: the weighted mean of its criteria, on the scheme's scale.</summary>
public sealed record JudgeScore(string Entry, string Judge, decimal Value);
