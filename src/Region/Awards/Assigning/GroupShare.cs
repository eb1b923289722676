namespace EdiRegion.Region.Awards;

/// <summary>How many judges of a group an entry is to have at least.</summary>
public sealed record GroupShare(string Group, int AtLeast);
