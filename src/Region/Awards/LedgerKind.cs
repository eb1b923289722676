namespace EdiRegion.Region.Awards;

/// <summary>What a line of the ledger can tell.</summary>
public static class LedgerKind
{
    /// <summary><see cref="FrozenRules"/>: once, as the first line.</summary>
    public const string RulesFrozen = "rulesFrozen";

    /// <summary><see cref="LedgerScore"/>: a judge's scores for an entry; a later line of the same judge replaces it.</summary>
    public const string Scored = "scored";

    /// <summary><see cref="LedgerJudgement"/>: a judge gives no score for an entry.</summary>
    public const string Abstained = "abstained";

    /// <summary><see cref="LedgerJudgement"/>: a judge's score no longer counts, for a conflict known only now.</summary>
    public const string SetAside = "setAside";

    /// <summary><see cref="LedgerRemoval"/>: an entry leaves the category; its scores so far no longer count.</summary>
    public const string Removed = "removed";

    /// <summary><see cref="LedgerCastingVote"/>: the chair orders tied entries.</summary>
    public const string CastingVote = "castingVote";

    /// <summary><see cref="LedgerDecision"/>: an outcome, with the digest of the ranking it was made on.</summary>
    public const string Decided = "decided";

    /// <summary><see cref="LedgerAnnouncement"/>: the result is public.</summary>
    public const string Announced = "announced";
}
