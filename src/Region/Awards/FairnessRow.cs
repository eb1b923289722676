using EdiRegion.Region.Disclosure;

namespace EdiRegion.Region.Awards;

/// <summary>A group as an audience may see it. Small groups stand together in one row, which names them in <paramref name="Groups"/>.</summary>
/// <param name="Shortlisting">From nominated to shortlisted; null when a count behind it is hidden.</param>
/// <param name="Winning">From shortlisted to winning; null when a count behind it is hidden.</param>
public sealed record FairnessRow(
    string Key, string Label, IReadOnlyList<string> Groups, DisclosedCount Nominated, DisclosedCount Shortlisted, DisclosedCount Won,
    FairnessRate? Shortlisting, FairnessRate? Winning);
