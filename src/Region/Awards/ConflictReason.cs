namespace EdiRegion.Region.Awards;

/// <summary>One reason, with a sentence for those who assign judges. It names organisations, never the nominee.</summary>
public sealed record ConflictReason(ConflictKind Kind, string Sentence);
