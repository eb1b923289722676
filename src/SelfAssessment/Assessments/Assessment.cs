using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.SelfAssessment.Assessments;

internal enum AssessmentState
{
    Open,
    Submitted,
    SignedOff,
    Moderated,
}

/// <summary>What one organisation says of itself by one questionnaire for one period. Its version grows with every change of anything in it.</summary>
internal sealed class Assessment
{
    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required string Questionnaire { get; init; }

    public required int QuestionnaireVersion { get; init; }

    public required string Period { get; init; }

    public required Guid RoundId { get; init; }

    public AssessmentState State { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? SignedOffAt { get; private set; }

    public DateTimeOffset? ModeratedAt { get; private set; }

    /// <summary>What the organisation adds to what a reader would ask about, by question.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; private set; } = new Dictionary<string, string>();

    /// <summary>The organisation whose lead was asked for a peer's view.</summary>
    public string? Peer { get; private set; }

    public long Version { get; private set; } = 1;

    public DateTimeOffset ChangedAt { get; private set; }

    public string Subject => $"{Organisation}/{Questionnaire}/{Period}";

    public string ETag => ETags.Of(QuestionnaireVersion, Version);

    public bool Counts => State is AssessmentState.SignedOff or AssessmentState.Moderated;

    public void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }

    /// <summary>Why its own answers cannot be changed now; nothing while they can.</summary>
    public Refusal? RefuseAnswering() => State switch
    {
        AssessmentState.Open => null,
        AssessmentState.Submitted => Refusal.Conflict("assessment-submitted", "The assessment waits for sign-off", "Take it back first, or have it returned; nothing was saved."),
        AssessmentState.SignedOff => Refusal.Conflict("assessment-signed-off", "The assessment is signed off and being moderated",
            "Ask your system to return it if an answer is wrong; nothing was saved."),
        _ => Refusal.Conflict("assessment-moderated", "The assessment is moderated", "It stays as it is; the next round is for what has changed since."),
    };

    public Refusal? Submit(Caller by, IReadOnlyDictionary<string, string> explanations, DateTimeOffset now)
    {
        if (RefuseAnswering() is { } notNow)
        {
            return notNow;
        }

        (State, SubmittedBy, SubmittedAt, Explanations) = (AssessmentState.Submitted, by.Id, now, explanations);
        Changed(now);

        return null;
    }

    /// <summary>Whoever submitted it takes it back, or whoever would sign it off sends it back.</summary>
    public Refusal? TakeBack(DateTimeOffset now) => Reopen(AssessmentState.Submitted, "not-submitted", "The assessment does not wait for sign-off", now);

    public Refusal? ReturnFromModeration(DateTimeOffset now) => Reopen(AssessmentState.SignedOff, "not-signed-off", "The assessment does not wait for moderation", now);

    public Refusal? SignOff(Caller by, DateTimeOffset now)
    {
        if (State is not AssessmentState.Submitted)
        {
            return Refusal.Conflict("not-submitted", "The assessment does not wait for sign-off", "It is signed off after it was submitted, and once.");
        }

        if (by.Id == SubmittedBy)
        {
            return Refusal.Conflict("second-person-needed", "You submitted this yourself", "Another person signs it off.");
        }

        (State, SignedOffAt) = (AssessmentState.SignedOff, now);
        Changed(now);

        return null;
    }

    /// <summary>Why nobody can moderate it now; nothing while it waits for that.</summary>
    public Refusal? RefuseModeration() => State switch
    {
        AssessmentState.SignedOff => null,
        AssessmentState.Moderated => Refusal.Conflict("assessment-moderated", "The assessment is moderated already", "What was agreed stays; the next round is for what has changed since."),
        _ => Refusal.Conflict("not-signed-off", "The assessment is not signed off yet", "Moderation begins when the organisation has signed it off."),
    };

    /// <summary>Why nobody can say any more what they see; nothing until it is moderated.</summary>
    public Refusal? RefuseViews() => State is AssessmentState.Moderated ? RefuseModeration() : null;

    public Refusal? CompleteModeration(DateTimeOffset now)
    {
        if (RefuseModeration() is { } notNow)
        {
            return notNow;
        }

        (State, ModeratedAt) = (AssessmentState.Moderated, now);
        Changed(now);

        return null;
    }

    public void AskPeer(string ods, DateTimeOffset now)
    {
        Peer = ods;
        Changed(now);
    }

    private Refusal? Reopen(AssessmentState from, string code, string title, DateTimeOffset now)
    {
        if (State != from)
        {
            return Refusal.Conflict(code, title, "Read it again to see where it stands.");
        }

        (State, SubmittedBy, SubmittedAt, SignedOffAt) = (AssessmentState.Open, null, null, null);
        Changed(now);

        return null;
    }
}
