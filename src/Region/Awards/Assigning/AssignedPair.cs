namespace EdiRegion.Region.Awards;

/// <summary>A judge of an entry.</summary>
/// <param name="Reason">Why this judge, in a sentence that names no other judge and no group.</param>
public sealed record AssignedPair(string Entry, string Judge, string Reason);
