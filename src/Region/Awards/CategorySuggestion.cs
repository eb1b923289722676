namespace EdiRegion.Region.Awards;

/// <summary>A category that would take the nomination as it is.</summary>
public sealed record CategorySuggestion(string Category, string Title, string Why);
