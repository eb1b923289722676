using EdiRegion.ActionPlans.Progress;
using EdiRegion.ActionPlans.Proposals;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>One action of a plan. What was planned can be rewritten; how it goes follows from its history alone.</summary>
internal sealed class PlanAction
{
    public required Guid Id { get; init; }

    /// <summary>The action of an earlier plan that this one carries on, or its own id: one identity over the years.</summary>
    public required Guid Origin { get; init; }

    public required string Organisation { get; init; }

    public required string Period { get; init; }

    public required Guid ObjectiveId { get; set; }

    public int Position { get; set; }

    public string? Ref { get; set; }

    public required string Title { get; set; }

    public string? DesiredOutcome { get; set; }

    public IReadOnlyList<string> Requirements { get; set; } = [];

    public string? Primary { get; set; }

    public IReadOnlyList<Kpi> Kpis { get; set; } = [];

    public IReadOnlyList<string> EvidenceSources { get; set; } = [];

    public string? OwnerRole { get; set; }

    public string? Lead { get; set; }

    public string? Deputy { get; set; }

    public IReadOnlyList<string> ProtectedGroups { get; set; } = [];

    public IReadOnlyList<Guid> DependsOn { get; set; } = [];

    public Lifecycle Lifecycle { get; private set; }

    public Confidence Confidence { get; private set; }

    public EvidenceState Evidence { get; private set; }

    public DateOnly? EvidenceUntil { get; private set; }

    public DateOnly? Start { get; private set; }

    public DateOnly? Due { get; private set; }

    public ColourOverride? Override { get; private set; }

    public ReportedStatus? Reported { get; set; }

    /// <summary>The self-assessment it was proposed from; null when it was not.</summary>
    public AssessedGap? From { get; init; }

    /// <summary>The first published edition it is part of; null until then.</summary>
    public int? PublishedIn { get; set; }

    public int Version { get; private set; } = 1;

    public DateTimeOffset ChangedAt { get; private set; }

    public string ETag => ETags.Of(0, Version);

    public Facts Facts => new(Lifecycle, Confidence, Evidence, EvidenceUntil, Start, Due, Override);

    /// <summary>Name for messages: its number, or its title.</summary>
    public string Name => Ref ?? (Title.Length > 60 ? $"{Title[..60]}…" : Title);

    /// <summary>Takes one more entry of the history; the only way the facts change.</summary>
    public void Take(ActionStep step)
    {
        (Lifecycle, Confidence, Evidence, EvidenceUntil, Start, Due, Override) = Facts.After(step);
        Changed(step.At);
    }

    public void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }
}
