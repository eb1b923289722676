namespace EdiRegion.Awards.Results;

/// <summary>The results of a category. Ranks, outcomes and what is counted over all entries are for whoever may see all of them; others find scores alone.</summary>
/// <param name="Ranked">True when the caller sees ranks.</param>
/// <param name="TalkAbout">What a meeting looks at first: far apart judges, then ties.</param>
/// <param name="Steps">How the scores came about.</param>
/// <param name="TieBreaks">Each use of a tie-break rule.</param>
internal sealed record ResultsView(
    string Cycle, string Category, string Title, bool Ranked, IReadOnlyList<ResultView> Entries, IReadOnlyList<TalkView> TalkAbout, string? Fallback, IReadOnlyList<string> Steps,
    IReadOnlyList<string> TieBreaks, string? Digest, IReadOnlyList<string> MayDo, string? ETag);

/// <param name="Raw">The plain mean of all levels given.</param>
/// <param name="Weighted">The mean of the judges' weighted scores.</param>
/// <param name="Calibrated">What the whole panel would have given; null where the weighted mean stands alone, and <paramref name="Why"/> says why.</param>
/// <param name="Spread">How far apart its judges are.</param>
internal sealed record ResultView(
    string Entry, Guid? Nomination, string? Title, int Scores, decimal? Raw, decimal? Weighted, decimal? Calibrated, decimal? Low, decimal? High, string? Why, decimal? Spread,
    IReadOnlyDictionary<string, decimal> Criteria, int Abstentions, int? Place, int? Order, IReadOnlyList<string>? TiedWith, string? BrokenBy, string? Outcome);

/// <param name="Kind"><c>disagreement</c> or <c>tie</c>.</param>
internal sealed record TalkView(string Entry, string Kind, string Sentence);
