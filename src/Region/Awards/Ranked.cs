namespace EdiRegion.Region.Awards;

/// <summary>The entries of a category in order, and each use of a tie-break rule.</summary>
public sealed record Ranked(IReadOnlyList<RankedEntry> Places, IReadOnlyList<TieBreakUse> Uses);
