namespace EdiRegion.Awards.Invitations;

internal enum AnswerLinkKind
{
    Consent,
    Authorisation,
}

/// <summary>A mailed link with which a nominee or their manager answers. It works until another replaces it, so that an answer can be changed at any time.</summary>
internal sealed class AnswerLink
{
    public required Guid Id { get; init; }

    public required Guid NominationId { get; init; }

    public required AnswerLinkKind Kind { get; init; }

    public required string Email { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReplacedAt { get; set; }
}

/// <summary>An answer of a nominee or their manager. The ledger of answers is only ever added to.</summary>
internal sealed class GivenConsent
{
    public long Id { get; init; }

    public required Guid NominationId { get; init; }

    public required AnswerLinkKind Kind { get; init; }

    /// <summary>The link it came by; null for nominators who nominate themselves.</summary>
    public Guid? LinkId { get; init; }

    /// <summary><c>given</c>, <c>refused</c>, <c>withdrawn</c>, <c>authorised</c>.</summary>
    public required string Answer { get; init; }

    public bool Publish { get; init; }

    public bool Photo { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
