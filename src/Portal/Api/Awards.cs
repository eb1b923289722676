using EdiRegion.Region.Awards;
using EdiRegion.Region.Disclosure;

namespace EdiRegion.Portal.Api;

/// <summary>A year of an award scheme. <c>Stage</c>: setUp, open, screening, judging, moderation, announced or closed.</summary>
internal sealed record AwardCycle
{
    public required string Key { get; init; }

    public string Scheme { get; init; } = "";

    public string? Title { get; init; }

    public int Year { get; init; }

    public DateTimeOffset Opens { get; init; }

    public DateTimeOffset Closes { get; init; }

    public DateOnly? JudgingUntil { get; init; }

    public DateOnly? Announces { get; init; }

    public string? TermsOfJudges { get; init; }

    public string Stage { get; init; } = "";

    public bool Open { get; init; }

    public string Name => Title ?? $"{Scheme.ToUpperInvariant()} {Year}";
}

/// <summary>A category: whom it is for, what is asked, and what answers are scored by.</summary>
internal sealed record AwardCategoryView
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Recognises { get; init; } = "";

    public IReadOnlyList<string> Nominees { get; init; } = [];

    public bool SelfNomination { get; init; }

    public bool EmployerAuthorisation { get; init; }

    public bool BoardMembersOnly { get; init; }

    public bool NonNhs { get; init; }

    public int? WorkWithinYears { get; init; }

    public IReadOnlyList<AwardCriterion> Criteria { get; init; } = [];

    public AttachmentLimits? Attachments { get; init; }
}

/// <summary>The rules of a year: its categories, what scores are called and what breaks a tie.</summary>
internal sealed record AwardSchemeView
{
    public string Title { get; init; } = "";

    public string? About { get; init; }

    public IReadOnlyList<string> ScoreLevels { get; init; } = [];

    public IReadOnlyList<string> TieBreak { get; init; } = [];

    public IReadOnlyList<AwardCategoryView> Categories { get; init; } = [];
}

/// <summary>A question and the anchors of its scores; the key of an anchor is the score.</summary>
internal sealed record AwardCriterion(
    string Letter, string Title, string Prompt, int Weight, int MinimumWords, int MaximumWords, IReadOnlyDictionary<string, string>? Anchors)
{
    public IEnumerable<KeyValuePair<string, string>> Levels => (Anchors ?? new Dictionary<string, string>()).OrderBy(anchor => anchor.Key, StringComparer.Ordinal);
}

internal sealed record AttachmentLimits(int Maximum, IReadOnlyList<string> Kinds, int Megabytes);

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

/// <summary>What a nominee, or the nominee's employer, is asked.</summary>
internal sealed record ConsentQuestion
{
    public string? CycleTitle { get; init; }

    public string? CategoryTitle { get; init; }

    public AwardNominee Nominee { get; init; } = new();

    public IReadOnlyList<string> Nominators { get; init; } = [];

    public string? Title { get; init; }

    public IReadOnlyList<AnswerOfNomination> Answers { get; init; } = [];

    /// <summary>given, refused or withdrawn, of an employer authorised or refused; something else before the first answer.</summary>
    public string? Answer { get; init; }

    public string? Notice { get; init; }

    public bool Publish { get; init; }

    public bool Photo { get; init; }

    public string? Answered => Answer is "given" or "refused" or "withdrawn" or "authorised" ? Answer : null;
}

internal sealed record AnswerOfNomination(string Letter, string Prompt, string? Text);

/// <summary>What a Word form was read as.</summary>
internal sealed record ReadForm(AwardNomination Nomination, ReadFormReport Report);

internal sealed record ReadFormReport(IReadOnlyList<string> Taken, IReadOnlyList<string> Empty, IReadOnlyList<string> Dropped, IReadOnlyList<ProblemFault> Remarks);

/// <summary>What somebody of the awards declared before seeing any nomination.</summary>
internal sealed record InterestsView
{
    public bool Declared { get; init; }

    public bool Nothing { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<EmploymentView> Employers { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public DateTimeOffset? DeclaredAt { get; init; }

    public string? Terms { get; init; }
}

internal sealed record EmploymentView(string? Ods, string? Name, DateOnly? From, DateOnly? To);

/// <summary>What a judge was given in a cycle; no cycle while they are on no panel.</summary>
internal sealed record QueueView
{
    public string? Cycle { get; init; }

    public IReadOnlyList<QueueLine> Items { get; init; } = [];
}

/// <summary>An entry a judge was given. <c>State</c>: open, begun, submitted or abstained.</summary>
internal sealed record QueueLine
{
    public string Code { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string? Title { get; init; }

    public string State { get; init; } = "";

    public int Scored { get; init; }

    public int Criteria { get; init; }
}

/// <summary>One entry as a judge reads it, with one's own scores.</summary>
internal sealed record ScoreSheetView
{
    public string Cycle { get; init; } = "";

    public string Code { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string? Title { get; init; }

    public string State { get; init; } = "";

    public IReadOnlyDictionary<string, string?> Texts { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<ScoredCriterion> Criteria { get; init; } = [];

    public IReadOnlyList<string> Levels { get; init; } = [];

    public IReadOnlyList<AwardEvidence> Attachments { get; init; } = [];

    public IReadOnlyDictionary<string, int> Scores { get; init; } = new Dictionary<string, int>();

    public string? Comment { get; init; }

    public string? Feedback { get; init; }

    public string? Why { get; init; }

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

/// <summary>A criterion as judges score it; the position of an anchor is its score.</summary>
internal sealed record ScoredCriterion(string Letter, string Title, string Prompt, int Weight, IReadOnlyList<string> Anchors);

/// <summary>Somebody who can be asked onto a panel.</summary>
internal sealed record JudgeCandidate(string Id, string Email, string Name, bool MayChair);

/// <summary>What a stage change would do: who gains and loses what, and what is not ready.</summary>
internal sealed record RehearsalView
{
    public IReadOnlyList<RehearsedRole> Roles { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];
}

internal sealed record RehearsedRole(string Role, IReadOnlyList<RehearsedAbility> Gains, IReadOnlyList<RehearsedAbility> Loses, IReadOnlyList<RehearsedAbility> Keeps);

internal sealed record RehearsedAbility(string Sentence);

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

/// <summary>Nominations that look like those of one nominee.</summary>
internal sealed record DuplicateNominations(string Category, IReadOnlyList<Guid> Ids, IReadOnlyList<string> Why);

internal sealed record PanelView
{
    public Guid Id { get; init; }

    public string Cycle { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public int JudgesPerEntry { get; init; }

    public IReadOnlyList<PanelMix> Mix { get; init; } = [];

    public IReadOnlyList<PanelJudge> Judges { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record PanelMix(string Group, int AtLeast);

internal sealed record PanelJudge
{
    public Guid Id { get; init; }

    public string? Person { get; init; }

    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public string? Employer { get; init; }

    public string? Group { get; init; }

    public bool Chair { get; init; }

    public bool Declared { get; init; }

    public int Number { get; init; }

    public DateTimeOffset? LeftAt { get; init; }
}

/// <summary>Who judges what, and why.</summary>
internal sealed record AssignmentsView
{
    public IReadOnlyList<AssignedPair> Pairs { get; init; } = [];

    public IReadOnlyList<AssignedLoad> Loads { get; init; } = [];

    public IReadOnlyList<AssignmentShortfall> Shortfalls { get; init; } = [];

    public int? Spread { get; init; }

    public long? Cost { get; init; }

    public long? LowerBound { get; init; }

    public bool? Optimal { get; init; }
}

/// <summary>An entry in the hands of a judge. The reason is null for whoever must not see all entries.</summary>
internal sealed record AssignedPair(string Entry, string Category, int Judge, string Name, string? Reason, string State);

internal sealed record AssignedLoad(int Judge, string Name, int Entries);

internal sealed record AssignmentShortfall(string Entry, string? Group, int Wanted, int Got, string Why);

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

/// <summary>A meeting as one participant may see it. While an entry they must not meet is on the table, there is none for them.</summary>
internal sealed record MeetingView
{
    public Guid Id { get; init; }

    public required string Cycle { get; init; }

    public required string Category { get; init; }

    public required string Title { get; init; }

    public string State { get; init; } = "";

    public MeetingItem? Current { get; init; }

    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];

    public IReadOnlyList<MeetingMotion> Motions { get; init; } = [];

    public IReadOnlyList<MinuteLine> Minute { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record MeetingItem(string Entry, DateTimeOffset Since);

internal sealed record AgendaLine(string Entry, IReadOnlyList<string> Why, AwardResult Result);

internal sealed record MeetingMotion(Guid Id, string Entry, string Text, string Outcome, string By, int For, int Against, int Abstain, string? Mine);

internal sealed record MinuteLine(DateTimeOffset At, string? Entry, string Text, string By);

internal sealed record MeetingLine(Guid Id, string Category, string State, DateTimeOffset StartedAt);

/// <summary>The ledger of a category; the payload of a line is canonical JSON.</summary>
internal sealed record LedgerView(IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerFault> Faults);

internal sealed record LedgerLine(int Number, string Kind, DateTimeOffset At, string By, string Payload, string Digest);

internal sealed record LedgerFault(int Number, string Message);

internal sealed record ReplayView(string Digest, string? Recorded, bool Equal, IReadOnlyList<string> Winners, IReadOnlyList<LedgerFault> Faults);

/// <summary>Something a winner did, for others to take up. <c>Helps</c>: what is away from equality in the organisation that was asked for.</summary>
internal sealed record PracticeCase
{
    public Guid Nomination { get; init; }

    public string Cycle { get; init; } = "";

    public string Category { get; init; } = "";

    public string CategoryTitle { get; init; } = "";

    public string? Outcome { get; init; }

    public string? OrganisationName { get; init; }

    public string? Nominee { get; init; }

    public string Title { get; init; } = "";

    public string? Summary { get; init; }

    public string? WhatWasDone { get; init; }

    public string? WhatChanged { get; init; }

    public string? ToBegin { get; init; }

    public string? Contact { get; init; }

    public bool NamesNominee { get; init; }

    public IReadOnlyList<PracticeTag> Outcomes { get; init; } = [];

    public IReadOnlyList<PracticeTag> Measures { get; init; } = [];

    public bool Published { get; init; }

    public IReadOnlyList<PracticeUse> Tried { get; init; } = [];

    public IReadOnlyList<string> Helps { get; init; } = [];
}

internal sealed record PracticeTag(string Key, string Title);

internal sealed record PracticeUse(string Organisation, string Name, string? Note);

/// <summary>How nominations of groups became winners. <c>Answered</c>: of a characteristic, how many nominees told theirs.</summary>
internal sealed record AwardFairness(string By, string Title, IReadOnlyList<FairnessRow> Rows, DisclosedCount? Answered, string Note);

/// <summary>What became of a nomination, for those who wrote it.</summary>
internal sealed record AwardFeedback(string Outcome, IReadOnlyList<CriterionFeedback> Criteria);

internal sealed record CriterionFeedback(string Letter, string Title, string Shown, string? NextStep);

/// <summary>What was announced of an entry: its name only with consent.</summary>
internal sealed record AnnouncedOutcome(string Category, string Outcome, string? Nominee, string? Title, string? Organisation, string? OrganisationName, Guid? Nomination);

/// <summary>What a nominee may volunteer, and what they did.</summary>
internal sealed record MonitoringForm
{
    public IReadOnlyList<MonitoringQuestion> Questions { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

    public string? Notice { get; init; }
}

internal sealed record MonitoringQuestion(string Key, string Title, IReadOnlyList<MonitoringOption> Options);

internal sealed record MonitoringOption(string Key, string Label);
