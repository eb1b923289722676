namespace EdiRegion.Region.Awards;

/// <summary>An entry's place in its category.</summary>
public sealed record RankedEntry
{
    public required string Entry { get; init; }

    /// <summary>1 for the first; entries inside the error of the first of their place share it (1, 1, 3).</summary>
    public required int Place { get; init; }

    /// <summary>Where it stands in the list after the tie-break rules, 1 first.</summary>
    public required int Order { get; init; }

    public required decimal Score { get; init; }

    /// <summary>The others at this place.</summary>
    public required IReadOnlyList<string> TiedWith { get; init; }

    /// <summary>
    /// The rule that put it before or behind its neighbour of the same place, such as <c>criterion:a</c>; null without a tie and where no rule
    /// parts the tied entries.
    /// </summary>
    public string? BrokenBy { get; init; }
}
