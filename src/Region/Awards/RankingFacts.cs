namespace EdiRegion.Region.Awards;

/// <summary>What tie-break rules look at, for one entry.</summary>
/// <param name="Criteria">By letter, the mean its judges gave for the criterion.</param>
/// <param name="Abstentions">How many of its judges abstained.</param>
/// <param name="Chair">The place the chair's casting vote gave it among those it is tied with, 1 first; null without a vote.</param>
public sealed record RankingFacts(IReadOnlyDictionary<string, decimal> Criteria, int Abstentions, int? Chair);
