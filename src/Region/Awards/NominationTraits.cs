namespace EdiRegion.Region.Awards;

/// <summary>What tells whether two nominations are for the same nominee.</summary>
/// <param name="Organisation">Code of the register, or the name of another body.</param>
/// <param name="Email">Address of the nominee.</param>
public sealed record NominationTraits(string Id, string Category, string Nominee, string? Organisation, string? Email);
