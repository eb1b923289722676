using EdiRegion.Awards.Results;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Nominations;

internal enum NominationState
{
    Draft,
    Submitted,
    Admitted,
    Refused,
    Withdrawn,
    Merged,
}

/// <summary>Whether the nominee agrees to be nominated.</summary>
internal enum ConsentState
{
    NotAsked,
    Asked,
    Given,
    Refused,
    Withdrawn,
}

/// <summary>Whether the nominee's employer agrees, where the category asks for it.</summary>
internal enum AuthorisationState
{
    NotAsked,
    Asked,
    Authorised,
    Refused,
}

/// <summary>Somebody or something put forward for an award. Its version grows with every change of anything in it.</summary>
internal sealed class Nomination
{
    public required Guid Id { get; init; }

    public required string Cycle { get; init; }

    public required string Category { get; set; }

    /// <summary>Four random letters: all that judges know it by.</summary>
    public required string Code { get; init; }

    public NominationState State { get; set; }

    public Nominee Nominee { get; set; } = new();

    /// <summary>A line that says what it is about.</summary>
    public string? Title { get; set; }

    /// <summary>What is said to each criterion, by its letter; plain text, as it was typed.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; set; } = new Dictionary<string, string>();

    /// <summary>True when the nominator nominates themselves.</summary>
    public bool Self { get; set; }

    public GivenFacts Facts { get; set; } = new();

    /// <summary>Who nominates: the first began it, the others were asked to write along.</summary>
    public IReadOnlyList<Nominator> Nominators { get; private set; } = [];

    /// <summary>Ids of the accounts of those who write it.</summary>
    public List<string> NominatorIds { get; private set; } = [];

    /// <summary>Addresses of those who write it, in lower case.</summary>
    public List<string> NominatorEmails { get; private set; } = [];

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When its writers last changed it.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>True when it came after the closing time.</summary>
    public bool Late { get; set; }

    /// <summary>When the nominators wanted to submit it after the time of grace; a secretary may let it in.</summary>
    public DateTimeOffset? LateAskedAt { get; set; }

    /// <summary>Why a secretary let it in though it was late.</summary>
    public string? LateReason { get; set; }

    public ConsentState Consent { get; set; }

    /// <summary>True when the nominee agrees that their name is published if they win.</summary>
    public bool ConsentToPublish { get; set; }

    /// <summary>True when the nominee agrees that a photograph of them is published.</summary>
    public bool ConsentToPhoto { get; set; }

    public AuthorisationState Authorisation { get; set; }

    /// <summary>Why it was admitted, refused or moved.</summary>
    public string? ScreeningReason { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The nomination it was merged into.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>What a secretary confirmed to be blotted out for the judges; null until then, and again after a text has changed.</summary>
    public ConfirmedRedaction? Redaction { get; set; }

    /// <summary>What a secretary made of the judges' feedback; null until then.</summary>
    public CheckedFeedback? Feedback { get; set; }

    public long Version { get; private set; } = 1;

    /// <summary>Grows with what its writers do alone, so that they cannot tell from it what happens to their entry.</summary>
    public long WritersVersion { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public string WritersETag => ETags.Of(0, WritersVersion);

    /// <summary>True while it is in the running.</summary>
    public bool Stands => State is NominationState.Submitted or NominationState.Admitted;

    /// <summary>True while the nominee agrees to be named in public.</summary>
    public bool IsNamed => Consent is ConsentState.Given && ConsentToPublish;

    /// <summary>True while its writers take it to be judged: what was merged lives on in another.</summary>
    public bool IsInRunning => Stands || State is NominationState.Merged;

    /// <summary>What nominators may read once the outcomes are announced.</summary>
    public string? ReleasedFeedback => State is NominationState.Admitted && Feedback is { ReleasedAt: not null } released ? released.Text : null;

    public bool IsScreenable => Stands || State is NominationState.Refused;

    /// <summary>Drafts are their writers' own, unless they asked to be let in late.</summary>
    public bool IsForSecretaries => State is not NominationState.Draft || LateAskedAt is not null;

    public void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }

    /// <summary>A change its writers made.</summary>
    public void Written(DateTimeOffset now)
    {
        Changed(now);
        WritersVersion++;
        WrittenAt = now;
    }

    /// <summary>What a secretary admitted is no longer what it says: it is screened again.</summary>
    public void ScreenAgain() => State = State is NominationState.Admitted ? NominationState.Submitted : State;

    public void NominateBy(IReadOnlyList<Nominator> nominators)
    {
        Nominators = nominators;
        NominatorIds = [.. nominators.Where(n => n.Writes).Select(n => n.Person).OfType<string>().Distinct()];
        NominatorEmails = [.. nominators.Where(n => n.Writes).Select(n => n.Email).OfType<string>().Select(email => email.ToLowerInvariant()).Distinct()];
    }
}
