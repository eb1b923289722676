namespace EdiRegion.Region.Awards;

/// <summary>One use of a tie-break rule. <see cref="Rule"/> is null where the rules end and the two are listed by code.</summary>
public sealed record TieBreakUse(string? Rule, string First, string Then, string Sentence);
