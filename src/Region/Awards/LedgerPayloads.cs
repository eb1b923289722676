namespace EdiRegion.Region.Awards;

/// <summary>A criterion's letter and weight.</summary>
public sealed record FrozenCriterion(string Letter, decimal Weight);

/// <summary>The rules of a category as they stood before the first score.</summary>
public sealed record FrozenRules
{
    public required string Scheme { get; init; }

    public required string Edition { get; init; }

    public required string Category { get; init; }

    public required IReadOnlyList<FrozenCriterion> Criteria { get; init; }

    /// <summary>Labels of the levels, 0 first.</summary>
    public required IReadOnlyList<string> ScoreLevels { get; init; }

    public required int JudgesPerEntry { get; init; }

    public required int MinimumShared { get; init; }

    /// <summary>Rules of <see cref="Ranking"/> in order.</summary>
    public required IReadOnlyList<string> TieBreak { get; init; }

    public required int ShortlistSize { get; init; }

    public required int HighlyCommended { get; init; }

    /// <summary>Dates of the cycle, ISO 8601.</summary>
    public required IReadOnlyDictionary<string, string> Dates { get; init; }

    /// <summary>The weighted mean of one judge's scores, to six decimals; null unless each criterion has one and no other is scored.</summary>
    public decimal? Weighted(IReadOnlyDictionary<string, int> scores) =>
        scores.Count == Criteria.Count && Criteria.All(criterion => scores.ContainsKey(criterion.Letter))
            ? Math.Round(Criteria.Sum(criterion => criterion.Weight * scores[criterion.Letter]) / Criteria.Sum(criterion => criterion.Weight), 6)
            : null;
}

/// <summary>A judge's levels for an entry, by letter of the criterion.</summary>
public sealed record LedgerScore(string Entry, string Judge, IReadOnlyDictionary<string, int> Scores);

/// <summary>A judge and an entry.</summary>
public sealed record LedgerJudgement(string Entry, string Judge);

/// <summary>An entry that leaves: withdrawn, merged or moved.</summary>
public sealed record LedgerRemoval(string Entry, string Why);

/// <summary>Tied entries, first first.</summary>
public sealed record LedgerCastingVote(IReadOnlyList<string> Order);

/// <summary><paramref name="Ranking"/> is the digest of the ranking then, <paramref name="Reason"/> that of the words that say why; in older ledgers it is the words.</summary>
public sealed record LedgerDecision(string Entry, string Outcome, string Reason, string Ranking);

/// <summary><paramref name="Result"/> is the digest a replay has to give.</summary>
public sealed record LedgerAnnouncement(string Result);
