namespace EdiRegion.Region.Awards;

/// <summary>Nominations that look like those of one nominee, in the order they were given.</summary>
public sealed record DuplicateGroup(string Category, IReadOnlyList<string> Ids, IReadOnlyList<string> Why);
