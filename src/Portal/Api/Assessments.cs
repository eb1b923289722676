namespace EdiRegion.Portal.Api;

/// <summary>A questionnaire in one version, as SelfAssessment tells it.</summary>
internal sealed record QuestionnaireView
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Edition { get; init; } = "";

    public int Version { get; init; }

    public string? About { get; init; }

    public string? Notice { get; init; }

    public ScoringView? Scoring { get; init; }

    public IReadOnlyList<QuestionSection> Sections { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];

    public IEnumerable<QuestionText> Questions => Sections.SelectMany(section => section.Questions);
}

internal sealed record ScoringView(string Kind);

internal sealed record QuestionSection
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Hint { get; init; }

    public string? Domain { get; init; }

    public IReadOnlyList<QuestionText> Questions { get; init; } = [];
}

internal sealed record QuestionText
{
    public required string Key { get; init; }

    public required string Text { get; init; }

    public string? Guidance { get; init; }

    public IReadOnlyList<LevelText> Levels { get; init; } = [];

    public bool Mandatory { get; init; }

    public bool Targeted { get; init; }

    public bool MayBeNotApplicable { get; init; }

    public int Instances { get; init; } = 1;

    public string? AnsweredBy { get; init; }

    public string LevelName(int level) => Levels.FirstOrDefault(known => known.Number == level) is { } found ? $"{level}, {found.Label}" : $"{level}";
}

/// <summary>A level of a question. <c>Evidence</c>: none, explanation or file.</summary>
internal sealed record LevelText(int Number, string Label, string Descriptor, string? Evidence = null);

/// <summary>An assessment in the list; <c>AsPeer</c> when the reader is asked for a peer's view of it.</summary>
internal sealed record AssessmentLine(
    string Organisation, string Name, QuestionnaireName Questionnaire, string Period, string State, RoundDates Round, AnsweredSoFar Progress, bool Late, bool AsPeer,
    DateTimeOffset? ChangedAt)
{
    public string Address => $"/assessments/{Organisation}/{Questionnaire.Key}/{Period}";
}

internal sealed record QuestionnaireName(string Key, string Title, string Edition, int Version);

internal sealed record RoundDates(Guid Id, string Title, DateOnly Opens, DateOnly Due, DateOnly Closes, string State);

internal sealed record AnsweredSoFar(int Answered, int Of);

/// <summary>An assessment with everything its reader may know of it.</summary>
internal sealed record AssessmentView
{
    public required QuestionnaireName Questionnaire { get; init; }

    public required string State { get; init; }

    public required RoundDates Round { get; init; }

    public required AnsweredSoFar Progress { get; init; }

    public IReadOnlyDictionary<string, QuestionAnswers> Answers { get; init; } = new Dictionary<string, QuestionAnswers>();

    public AssessmentScore Score { get; init; } = new();

    public AssessmentScore? ModeratedScore { get; init; }

    public IReadOnlyList<AnswerFinding> Findings { get; init; } = [];

    public IReadOnlyList<PlausibilityPrompt> Prompts { get; init; } = [];

    public IReadOnlyList<SectionProgress> Sections { get; init; } = [];

    public PeerName? Peer { get; init; }

    public AnswerOffers? Offers { get; init; }

    public IReadOnlyList<AssessmentStep> History { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

/// <summary>What is said to a question by each who speaks to it.</summary>
internal sealed record QuestionAnswers(
    AnswerLine? Self, AnswerLine? Network, AnswerLine? Peer, AnswerLine? Moderated, IReadOnlyList<AnswerEvidence>? Evidence, CarriedAnswer? Carried, ReusedAnswer? ReusedFrom,
    ProposedAction? Action);

/// <summary>An answer. <c>State</c>: notAnswered, notApplicable, notMet or level.</summary>
internal sealed record AnswerLine(
    string State, int? Level, int? Target, string? Reason, string? Comment, DateOnly? PlannedBy, IReadOnlyList<int?>? Instances, string? By, DateTimeOffset? At);

internal sealed record AnswerEvidence(Guid Id, string Name, string Kind);

internal sealed record CarriedAnswer(string Period, bool Confirmed);

internal sealed record ReusedAnswer(string From, bool Confirmed);

internal sealed record ProposedAction(string? Plan, Guid Id, string Title, string? Lifecycle, string? Colour);

internal sealed record AssessmentScore
{
    public decimal? Value { get; init; }

    public decimal? Of { get; init; }

    public string? Band { get; init; }

    public bool Complete { get; init; }

    public IReadOnlyDictionary<string, int> Distribution { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Steps { get; init; } = [];
}

internal sealed record AnswerFinding(string Question, string Code, string Severity, string Message, string? Expected, string? Found);

internal sealed record PlausibilityPrompt(string Key, string Question, string Text, string Measure, PromptAnswer? Answered);

internal sealed record PromptAnswer(string Text, string By, DateTimeOffset At);

internal sealed record SectionProgress(string Key, string Title, string? Domain, int Answered, int Of, SectionDelegate? DelegatedTo);

internal sealed record SectionDelegate(Guid Id, string Name, string Email, string State, DateTimeOffset ExpiresAt);

internal sealed record PeerName(string Ods, string Name);

internal sealed record AnswerOffers(string? CarryForward, IReadOnlyList<string> Reuse);

internal sealed record AssessmentStep(string Action, string By, DateTimeOffset At, string? Comment);

/// <summary>One section, for whoever was sent the link to it.</summary>
internal sealed record SliceView(
    string Organisation, string Name, QuestionnaireName Questionnaire, string Period, QuestionSection Section, IReadOnlyDictionary<string, AnswerLine> Answers,
    AnsweredSoFar Progress, IReadOnlyList<AnswerFinding> Findings, DateOnly Due, DateTimeOffset ExpiresAt, string AskedBy, string? Rule = null);

/// <summary>A round, and in its own room how far each organisation is.</summary>
internal sealed record RoundView
{
    public Guid Id { get; init; }

    public required string Questionnaire { get; init; }

    public required string QuestionnaireTitle { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    public DateOnly Opens { get; init; }

    public DateOnly Due { get; init; }

    public DateOnly Closes { get; init; }

    public required string State { get; init; }

    public int Asked { get; init; }

    public IReadOnlyDictionary<string, int> States { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<RoundMember>? Organisations { get; init; }

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record RoundMember(string Ods, string Name, string? System, string State, int Answered, int Of, StuckOn? StuckOn, bool Late);

internal sealed record StuckOn(string Question, string Text, string Section);

/// <summary>A questionnaire in the list.</summary>
internal sealed record QuestionnaireLine(string Key, string Title, string Edition, int? Version, string State, string? Kind, int Questions, string? About, bool? HasDraft);

/// <summary>How organisations are spread over the levels. A count that is null is hidden.</summary>
internal record SpreadView(
    SpreadCount Organisations, IReadOnlyDictionary<string, int?> Distribution, int? NotApplicable, int? NotMet, int? Lowest, decimal? Median, Quartiles Quartiles, SpreadChange? Change, bool Hidden);

internal sealed record SpreadCount(int? Answered, int Expected);

internal sealed record Quartiles(int? Lower, int? Upper);

internal sealed record SpreadChange(int Up, int Down, int Same, decimal? MedianBefore, string Before);

internal sealed record SectionResult(
    string Key, string Title, string? Domain, SpreadCount Organisations, IReadOnlyDictionary<string, int?> Distribution, int? NotApplicable, int? NotMet, int? Lowest, decimal? Median, Quartiles Quartiles,
    SpreadChange? Change, IReadOnlyList<string> Changes, bool Hidden, IReadOnlyList<QuestionResult> Questions);

internal sealed record QuestionResult(string Key, string Text, SpreadView Spread);

internal sealed record ResultRow(string Key, string Name, int? Answered, int Expected, IReadOnlyDictionary<string, SpreadView> Sections);

internal sealed record OrganisationResult(
    string Ods, string Name, string? System, string State, IReadOnlyDictionary<string, int?> Sections, IReadOnlyDictionary<string, int?> Own, bool Differs);

internal sealed record ResultsCoverage(int? Answered, int Expected, decimal? Percent);

internal sealed record ResultsView(
    string Questionnaire, string Title, string Period, string Scope, string By, string? Before, IReadOnlyList<SectionResult> Sections, IReadOnlyList<ResultRow> Rows,
    IReadOnlyList<OrganisationResult>? Organisations, ResultsCoverage Coverage);

/// <summary>What publishing a draft would do.</summary>
internal sealed record ImpactView(
    int? PublishedVersion, bool New, bool None, bool ScoringChanged, IReadOnlyList<ChangedQuestion> Questions, IReadOnlyList<string> OpenRounds, int Answered);

internal sealed record ChangedQuestion(string Question, string Text, string Change, string Effect, int Answered, IReadOnlyList<string> Organisations);
