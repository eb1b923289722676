namespace EdiRegion.Awards.Walls;

/// <summary>One's own declaration.</summary>
/// <param name="Terms">What judges agree to by declaring.</param>
internal sealed record InterestView(
    string Cycle, bool Declared, bool Nothing, IReadOnlyList<string> Emails, IReadOnlyList<DeclaredEmployer> Employers, IReadOnlyList<string> Organisations, IReadOnlyList<string> People,
    DateTimeOffset? DeclaredAt, string? Terms, string? ETag)
{
    internal static InterestView Of(string cycle, string? terms, Interest? interest) => new(
        cycle, interest is not null, interest?.Nothing ?? false, interest?.Emails ?? [], interest?.Employers ?? [], interest?.Organisations ?? [], interest?.People ?? [],
        interest?.DeclaredAt, terms, interest?.ETag);
}
