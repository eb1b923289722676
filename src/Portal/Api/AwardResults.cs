using EdiRegion.Region.Awards;
using EdiRegion.Region.Disclosure;

namespace EdiRegion.Portal.Api;

/// <summary>What the scores of a category come to. Without ranks for whoever is close to an entry of it.</summary>
internal sealed record AwardResults
{
    public bool Ranked { get; init; }

    public IReadOnlyList<AwardResult> Entries { get; init; } = [];

    public IReadOnlyList<AwardTalk> TalkAbout { get; init; } = [];

    public string? Fallback { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> TieBreaks { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record AwardResult
{
    public required string Entry { get; init; }

    public Guid? Nomination { get; init; }

    public string? Title { get; init; }

    public int Scores { get; init; }

    public decimal? Raw { get; init; }

    public decimal? Weighted { get; init; }

    public decimal? Calibrated { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Why { get; init; }

    public int Abstentions { get; init; }

    public int? Place { get; init; }

    public int? Order { get; init; }

    public IReadOnlyList<string>? TiedWith { get; init; }

    public string? BrokenBy { get; init; }

    public string? Outcome { get; init; }
}

internal sealed record AwardTalk(string Entry, string Kind, string Sentence);

/// <summary>The ledger of a category; the payload of a line is canonical JSON.</summary>
internal sealed record LedgerView(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerFault> Faults, IReadOnlyDictionary<int, string>? Reasons = null);

internal sealed record LedgerLine(int Number, string Kind, DateTimeOffset At, string By, string Payload, string Digest);

internal sealed record LedgerFault(int Number, string Message);

internal sealed record ReplayView(string Digest, string? Recorded, bool Equal, IReadOnlyList<string> Winners, IReadOnlyList<LedgerFault> Faults);

/// <summary>What became of a nomination, for those who wrote it; the text as a secretary released it.</summary>
internal sealed record AwardFeedback(string Outcome, string? Text, IReadOnlyList<CriterionFeedback> Criteria);

/// <summary>An entry whose feedback is to be checked. <c>State</c>: open, draft or released.</summary>
internal sealed record FeedbackCheckLine(Guid Nomination, string Entry, string Category, string? Title, int Texts, string State);

/// <summary>What judges wrote for the nominators, and what a secretary made of it.</summary>
internal sealed record FeedbackCheck(string Entry, string State, IReadOnlyList<string> Texts, string? Text, string? By, DateTimeOffset? ReleasedAt);

internal sealed record CriterionFeedback(string Letter, string Title, string Shown, string? NextStep);

/// <summary>What was announced of an entry: its name only with consent.</summary>
internal sealed record AnnouncedOutcome(string Category, string Outcome, string? Nominee, string? Title, string? Organisation, string? OrganisationName, Guid? Nomination);

/// <summary>How nominations of groups became winners. <c>Answered</c>: of a characteristic, how many nominees told theirs.</summary>
internal sealed record AwardFairness(string By, string Title, IReadOnlyList<FairnessRow> Rows, DisclosedCount? Answered, string Note);
