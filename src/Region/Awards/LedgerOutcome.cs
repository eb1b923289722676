namespace EdiRegion.Region.Awards;

/// <summary>The last decision on an entry and the line it stands on.</summary>
public sealed record LedgerOutcome(string Entry, string Outcome, int Number);
