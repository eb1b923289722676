namespace EdiRegion.Region.Awards;

/// <summary>A result worked out again from a ledger alone.</summary>
public sealed record Replay
{
    /// <summary>Null when the ledger has no rules that can be read.</summary>
    public FrozenRules? Rules { get; init; }

    public Calibrated? Calibrated { get; init; }

    /// <summary>The weighted scores that count.</summary>
    public required IReadOnlyList<JudgeScore> Scores { get; init; }

    /// <summary>By entry, what tie-break rules looked at.</summary>
    public required IReadOnlyDictionary<string, RankingFacts> Facts { get; init; }

    public required Ranked Ranked { get; init; }

    /// <summary>In order of the entries' codes.</summary>
    public required IReadOnlyList<LedgerOutcome> Outcomes { get; init; }

    /// <summary>SHA-256 of the ranking alone: the canonical JSON of its entries, places, order, scores and tie-break rules.</summary>
    public required string RankingDigest { get; init; }

    /// <summary>SHA-256 of the frozen rules, the ranking and the outcomes.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest told with the announcement; null before it.</summary>
    public string? Announced { get; init; }

    /// <summary>Lines that are broken, or tell something else than the lines before them give.</summary>
    public required IReadOnlyList<LedgerFault> Faults { get; init; }

    public IReadOnlyList<string> Winners => [.. Outcomes.Where(outcome => outcome.Outcome == Ledger.Winner).Select(outcome => outcome.Entry)];
}
