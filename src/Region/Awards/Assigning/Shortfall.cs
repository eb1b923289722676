namespace EdiRegion.Region.Awards;

/// <summary>An entry that has fewer judges than wanted; with a group, fewer of that group.</summary>
/// <param name="Why">What stands in the way and what would help, in a sentence or two.</param>
public sealed record Shortfall(string Entry, string? Group, int Wanted, int Got, string Why);
