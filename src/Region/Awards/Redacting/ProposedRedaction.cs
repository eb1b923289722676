namespace EdiRegion.Region.Awards;

/// <summary>A passage that may tell judges who an entry is about.</summary>
/// <param name="Start">Position in the text as it was given, in UTF-16 units.</param>
/// <param name="Guess">True when nothing but its shape speaks for it, such as two capitalised words.</param>
public sealed record ProposedRedaction(string Field, int Start, int Length, RedactionKind Kind, string Text, bool Guess);
