namespace EdiRegion.Region.Awards;

/// <summary>What is known of a judge, by declaration and by register.</summary>
public sealed record JudgeTies
{
    public required IReadOnlyList<string> Emails { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public IReadOnlyList<Employment> Employers { get; init; } = [];

    /// <summary>Organisations the judge will not judge, as codes or names.</summary>
    public IReadOnlyList<string> DeclaredOrganisations { get; init; } = [];

    /// <summary>People the judge will not judge, as names or e-mail addresses.</summary>
    public IReadOnlyList<string> DeclaredPeople { get; init; } = [];
}
