using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Rounds;

namespace EdiRegion.SelfAssessment.Assessments;

internal sealed record AnswerView(
    AnswerState State, int? Level, int? Target, string? Reason, string? Comment, DateOnly? PlannedBy, IReadOnlyList<int?>? Instances, string By, DateTimeOffset At)
{
    internal static AnswerView? Of(GivenAnswer? answer) => answer is null
        ? null
        : new(answer.State, answer.Level, answer.Target, answer.Reason, answer.Comment, answer.PlannedBy, answer.Instances, answer.ByName, answer.At);
}

internal sealed record EvidenceView(Guid Id, string Name, string Kind, DateOnly? Expires, bool Verified);

internal sealed record CarriedView(string Period, bool Confirmed);

internal sealed record ReusedView(string From, bool Confirmed);

/// <summary>The action that a gap was turned into. <c>Plan</c> is null until the plan has taken it up.</summary>
internal sealed record ActionLinkView(string? Plan, Guid Id, string Title, string? Lifecycle, string? Colour);

/// <summary>What is said to a question: by the organisation, its staff network, a peer and its system, beside each other.</summary>
internal sealed record QuestionView(
    AnswerView? Self, AnswerView? Network, AnswerView? Peer, AnswerView? Moderated, IReadOnlyList<EvidenceView> Evidence, CarriedView? Carried, ReusedView? ReusedFrom,
    ActionLinkView? Action);

internal sealed record QuestionnaireName(string Key, string Title, string Edition, int Version);

internal sealed record RoundDates(Guid Id, string Title, DateOnly Opens, DateOnly Due, DateOnly Closes, string State)
{
    internal static RoundDates Of(Round round, DateOnly today) => new(round.Id, round.Title, round.Opens, round.Due, round.Closes, round.StateOn(today));
}

internal sealed record ProgressView(int Answered, int Of);

internal sealed record DelegateView(Guid Id, string Name, string? Email, string State, DateTimeOffset ExpiresAt);

internal sealed record SectionView(string Key, string Title, string? Domain, int Answered, int Of, DelegateView? DelegatedTo);

internal sealed record FigureView(string Period, decimal Value)
{
    internal static FigureView? Of(MeasureFigure? figure) => figure is null ? null : new($"{figure.Period}", figure.Value);
}

/// <summary>A figure that seems to speak against an answer. <c>Later</c> is null for one that was answered and is no longer asked.</summary>
internal sealed record PromptView(string Key, string Question, string Text, string Measure, FigureView? Earlier, FigureView? Later, PromptAnswerView? Answered);

internal sealed record PromptAnswerView(string Text, string By, DateTimeOffset At);

internal sealed record StepView(string Action, string By, DateTimeOffset At, string? Comment);

internal sealed record PeerView(string Ods, string Name);

/// <summary>What could be filled in from elsewhere: the last period, and questions that other questionnaires have answered.</summary>
internal sealed record OffersView(string? CarryForward, IReadOnlyList<string> Reuse);

/// <summary>An assessment with everything its reader may know of it.</summary>
internal sealed record AssessmentView
{
    public required string Organisation { get; init; }

    public required string Name { get; init; }

    public required QuestionnaireName Questionnaire { get; init; }

    public required string Period { get; init; }

    public required string State { get; init; }

    public required RoundDates Round { get; init; }

    public required ProgressView Progress { get; init; }

    public required IReadOnlyDictionary<string, QuestionView> Answers { get; init; }

    public required Score Score { get; init; }

    /// <summary>The score of the levels as moderated; null before that.</summary>
    public Score? ModeratedScore { get; init; }

    public required IReadOnlyList<AssessmentFinding> Findings { get; init; }

    public required IReadOnlyList<PromptView> Prompts { get; init; }

    public required IReadOnlyDictionary<string, string> Explanations { get; init; }

    public required IReadOnlyList<SectionView> Sections { get; init; }

    public PeerView? Peer { get; init; }

    public OffersView? Offers { get; init; }

    public required IReadOnlyList<StepView> History { get; init; }

    public required string ETag { get; init; }

    public required IReadOnlyList<string> MayDo { get; init; }
}
