namespace EdiRegion.Region.Awards;

/// <summary>Whether a nomination belongs in a category; the reasons if not, and the categories of the scheme that would take it.</summary>
public sealed record Screening(IReadOnlyList<ScreeningReason> Reasons, IReadOnlyList<CategorySuggestion> Suggestions)
{
    public bool Eligible => Reasons.Count == 0;
}
