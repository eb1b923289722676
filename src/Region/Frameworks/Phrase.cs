namespace EdiRegion.Region.Frameworks;

/// <summary>Words that stand for a framework or one of its requirements.</summary>
/// <param name="Key">What they stand for; null when they name something else that would be taken for it.</param>
internal sealed record Phrase(string Text, string? Key, string Framework)
{
    /// <summary>The words may mean something else.</summary>
    internal bool Assumed { get; init; }

    /// <summary>Only when the text says nothing else: words too common to be picked out of a sentence.</summary>
    internal bool Alone { get; init; }
}
