namespace EdiRegion.Region.Awards;

/// <summary>What may be attached to an entry.</summary>
/// <param name="Maximum">How many files; 0 for none.</param>
/// <param name="Kinds">Endings without the dot, such as <c>pdf</c>.</param>
/// <param name="Megabytes">The largest file, in units of 1,048,576 bytes.</param>
public sealed record AttachmentRule(int Maximum, IReadOnlyList<string> Kinds, int Megabytes);
