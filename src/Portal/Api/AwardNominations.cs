namespace EdiRegion.Portal.Api;

/// <summary>A nomination as its reader may know it.</summary>
internal sealed record AwardNomination
{
    public Guid Id { get; init; }

    public string Cycle { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string State { get; init; } = "";

    public AwardNominee Nominee { get; init; } = new();

    public string? Title { get; init; }

    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyDictionary<string, int> Words { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<NominationFinding> Findings { get; init; } = [];

    public IReadOnlyList<ProblemFault> Obstacles { get; init; } = [];

    public ScreeningView? Screening { get; init; }

    public bool Self { get; init; }

    public AwardFacts Facts { get; init; } = new();

    public IReadOnlyList<AwardNominator> Nominators { get; init; } = [];

    public IReadOnlyList<AwardEvidence> Evidence { get; init; } = [];

    public AwardConsent? Consent { get; init; }

    public AwardAuthorisation? Authorisation { get; init; }

    public bool Late { get; init; }

    public DateTimeOffset? LateAskedAt { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public SecretarysPart? Secretary { get; init; }

    public IReadOnlyList<AwardStep> History { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];

    public string? ETag { get; init; }
}

internal sealed record AwardNominee
{
    public string? Kind { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Email { get; init; }

    public string? Organisation { get; init; }

    public OtherBodyView? OtherBody { get; init; }

    public bool? BoardMember { get; init; }

    public string? LineManagerEmail { get; init; }

    public IReadOnlyList<NamedPersonView>? Members { get; init; }
}

internal sealed record OtherBodyView(string? Name, string? Kind);

internal sealed record NamedPersonView(string? Name, string? Email);

internal sealed record AwardFacts(DateOnly? WorkEnded = null);

internal sealed record AwardNominator(string? Name, string? Email);

/// <summary>What only secretaries see of a nomination.</summary>
internal sealed record SecretarysPart(string Code, bool Redacted, string? ScreeningReason, string? LateReason, Guid? MergedInto);

internal sealed record AwardEvidence(int Number, string? Name, string? Kind, long? Size);

internal sealed record AwardConsent(string State, bool Publish, bool Photo);

internal sealed record AwardAuthorisation(string State, string? Reason = null);

internal sealed record AwardStep(DateTimeOffset At, string? By, string Action, string? Comment);

/// <summary>What stands against handing an answer in.</summary>
internal sealed record NominationFinding(string Letter, string Code, string Message, int Found, int Expected);

/// <summary>Whether it fits its category; if not, why, and where it would.</summary>
internal sealed record ScreeningView(bool Eligible, IReadOnlyList<WhyNot> Reasons, IReadOnlyList<CategoryFit> Suggestions);

internal sealed record WhyNot(string Code, string Message);

internal sealed record CategoryFit(string Category, string Title, string Why);

/// <summary>A nomination in a list.</summary>
internal sealed record AwardNominationLine
{
    public Guid Id { get; init; }

    public string Cycle { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string? Code { get; init; }

    public string State { get; init; } = "";

    public string? Nominee { get; init; }

    public string? Organisation { get; init; }

    public string? Title { get; init; }

    public string? Consent { get; init; }

    public string? Authorisation { get; init; }

    public bool Late { get; init; }

    public bool LateAsked { get; init; }

    public bool? Redacted { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }
}

/// <summary>What a confirmed address gets.</summary>
internal sealed record StartedNomination(string Key, DateTimeOffset ExpiresAt, string? Cycle, string? Category);

/// <summary>What a Word form was read as.</summary>
internal sealed record ReadForm(AwardNomination Nomination, ReadFormReport Report);

internal sealed record ReadFormReport(IReadOnlyList<string> Taken, IReadOnlyList<string> Empty, IReadOnlyList<string> Dropped, IReadOnlyList<ProblemFault> Remarks);

/// <summary>Nominations that look like those of one nominee.</summary>
internal sealed record DuplicateNominations(string Category, IReadOnlyList<Guid> Ids, IReadOnlyList<string> Why);

/// <summary>What is to be taken out of what judges read.</summary>
internal sealed record RedactionView
{
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<RedactionSpan> Proposed { get; init; } = [];

    public RedactionConfirmed? Confirmed { get; init; }
}

internal sealed record RedactionConfirmed(IReadOnlyList<RedactionSpan> Spans, string By, DateTimeOffset At);

/// <summary>A part of a text. <c>Kind</c>: name, organisation, place or contact.</summary>
internal sealed record RedactionSpan(string Field, int Start, int Length, string Kind, string? Text = null, bool? Guess = null);
