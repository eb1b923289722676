namespace EdiRegion.Portal.Api;

/// <summary>An action with its three facts, the colour derived from them and why, and what was reported beside it.</summary>
internal sealed record PlanAction
{
    public Guid Id { get; init; }

    public Guid Objective { get; init; }

    public string? Ref { get; init; }

    public required string Title { get; init; }

    public string? DesiredOutcome { get; init; }

    public IReadOnlyList<string> Requirements { get; init; } = [];

    public string? Primary { get; init; }

    public IReadOnlyList<ActionKpi> Kpis { get; init; } = [];

    public IReadOnlyList<string> EvidenceSources { get; init; } = [];

    public string? OwnerRole { get; init; }

    public string? Lead { get; init; }

    public string? Deputy { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    public IReadOnlyList<string> ProtectedGroups { get; init; } = [];

    public string Lifecycle { get; init; } = "notStarted";

    public string Confidence { get; init; } = "onTrack";

    public string Evidence { get; init; } = "none";

    public required string Colour { get; init; }

    public required string ColourLabel { get; init; }

    public string ColourReason { get; init; } = "";

    public bool Overdue { get; init; }

    public SetColour? Override { get; init; }

    public ReportedStatus? Reported { get; init; }

    public string? Difference { get; init; }

    public IReadOnlyList<Guid> DependsOn { get; init; } = [];

    public IReadOnlyList<ActionMilestone> Milestones { get; init; } = [];

    public IReadOnlyList<ActionNote> Notes { get; init; } = [];

    public IReadOnlyList<AttachedEvidence> EvidenceItems { get; init; } = [];

    public AssessedGap? AssessedGap { get; init; }

    public string? ETag { get; init; }

    public string Name => Ref is null ? Title : $"{Ref} {Title}";
}

/// <summary>The answer of a self-assessment that an action came from.</summary>
internal sealed record AssessedGap(string Questionnaire, string Title, string Period, string Question, int? Level, int? Target);

internal sealed record ActionKpi(Guid? Id, string Text, string? Measure, decimal? Baseline, decimal? Target, DateOnly? By, string? ExpectedEffect, string? BaselinePeriod);

/// <summary>A colour somebody answers for until a day.</summary>
internal sealed record SetColour(string Colour, string By, string Reason, DateOnly Until);

internal sealed record ReportedStatus(string? Word, string? Colour, string? Key, string? Means, DateOnly? AsAt, string? Source);

internal sealed record ActionMilestone(Guid Id, string Title, DateOnly? Due, string? DueText, string Lifecycle, DateOnly? Done);

internal sealed record ActionNote(DateTimeOffset At, string By, string Text);

internal sealed record AttachedEvidence(Guid Id, string Name, string Kind, bool Verified, DateOnly? Expires);

/// <summary>What was known of an action on a day, and how its status came to be that.</summary>
internal sealed record TimelineView(string Title, DateOnly At, TimelineState? State, IReadOnlyList<TimelineTurn> Turns, IReadOnlyList<TimelineStep> Steps);

internal sealed record TimelineState(
    string Lifecycle, string Confidence, string Evidence, DateOnly? Start, DateOnly? Due, SetColour? Override,
    string Colour, string ColourLabel, string ColourReason, bool Overdue)
{
    public IReadOnlyList<ActionMilestone> Milestones { get; init; } = [];
}

internal sealed record TimelineTurn(DateOnly On, string? From, string To, string Label, string Reason, string? By);

internal sealed record TimelineStep(
    DateTimeOffset At, string By, string? Lifecycle, string? Confidence, string? Evidence, DateOnly? EvidenceUntil,
    bool SetsDates, DateOnly? Start, DateOnly? Due, SetColour? Override, bool WithdrawsOverride, string? Note, string? Reason)
{
    public IReadOnlyList<TimelineMilestone> Milestones { get; init; } = [];
}

/// <summary>A milestone as an entry left it.</summary>
internal sealed record TimelineMilestone(Guid Id, bool Added, string Title, DateOnly? Due, string? DueText, string Lifecycle, DateOnly? Done);
