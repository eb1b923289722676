namespace EdiRegion.Region.Awards;

/// <summary>A question of the form, and what its answer is scored by. Immutable.</summary>
public sealed record Criterion
{
    /// <summary><c>a</c>, <c>b</c> and so on.</summary>
    public required string Letter { get; init; }

    public required string Title { get; init; }

    /// <summary>What the nominator is asked.</summary>
    public required string Prompt { get; init; }

    /// <summary>Percent of the total; those of a category add up to 100.</summary>
    public required int Weight { get; init; }

    /// <summary>What can be seen at a score, for every score from 0 to the top.</summary>
    public required IReadOnlyDictionary<int, string> Anchors { get; init; }

    public required int MinimumWords { get; init; }

    public required int MaximumWords { get; init; }
}
