namespace EdiRegion.Region.Awards;

/// <summary>Whom and what an entry is about.</summary>
public sealed record EntryTies
{
    /// <summary>ODS code or, for a body outside the register, its name.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Names and e-mail addresses of the nominee, a team's members and others the entry names.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>Names and e-mail addresses of those who wrote it.</summary>
    public required IReadOnlyList<string> Nominators { get; init; }
}
