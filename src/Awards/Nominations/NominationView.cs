using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Nominations;

/// <summary>A nomination as its writers or a secretary see it.</summary>
/// <param name="State">For writers what they may know: <c>draft</c>, <c>received</c>, <c>beingJudged</c>, <c>announced</c>, <c>refused</c>, <c>withdrawn</c>; for secretaries the state itself.</param>
/// <param name="Words">How many words each answer has.</param>
/// <param name="Obstacles">What stands against submitting it.</param>
/// <param name="Screening">Whether it belongs in its category, and where else it would.</param>
/// <param name="Secretary">What only secretaries see; null for writers.</param>
internal sealed record NominationView(
    Guid Id, string Cycle, string Category, string CategoryTitle, string State, Nominee Nominee, string? Title, IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, int> Words, bool Self, GivenFacts Facts, IReadOnlyList<AnswerFinding> Findings, IReadOnlyList<Fault> Obstacles, Region.Awards.Screening Screening,
    ConsentView Consent, AuthorisationView Authorisation, bool Late, DateTimeOffset? LateAskedAt, IReadOnlyList<NominatorView> Nominators, IReadOnlyList<AttachmentView> Evidence,
    IReadOnlyList<StepView> History, string? Reason, DateTimeOffset Closes, DateTimeOffset? SubmittedAt, DateTimeOffset ChangedAt, IReadOnlyList<string> MayDo, SecretaryView? Secretary, string ETag);

/// <param name="Answers">Every answer the nominee gave, oldest first.</param>
internal sealed record ConsentView(string State, bool Publish, bool Photo, IReadOnlyList<ConsentEntryView> Answers);

internal sealed record ConsentEntryView(string Answer, bool Publish, bool Photo, DateTimeOffset At);

/// <param name="Needed">True when the category asks for the employer's word.</param>
internal sealed record AuthorisationView(bool Needed, string State, string? Reason);

internal sealed record NominatorView(string Name, string? Email, bool Writes);

internal sealed record StepView(DateTimeOffset At, string By, string Action, string? Comment);

/// <param name="Code">What judges know it by; its writers do not, so that they cannot tell a judge.</param>
internal sealed record SecretaryView(string Code, bool Redacted, string? ScreeningReason, string? LateReason, Guid? MergedInto);

internal sealed record AttachmentView(int Number, string Kind, string Name, string MediaType, long Size);
