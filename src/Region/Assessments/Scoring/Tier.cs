namespace EdiRegion.Region.Assessments;

/// <summary>A tier and the least level it asks of questions.</summary>
/// <param name="All">The least level of every question that <paramref name="Require"/> does not name; null = they are not asked.</param>
public sealed record Tier(string Label, int? All, IReadOnlyDictionary<string, int> Require)
{
    internal int? Needs(Question question) => Require.TryGetValue(question.Key, out var level) ? level : All;
}
