using System.Text.Json.Serialization;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.ActionPlans.Proposals;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>An action with its three facts, the colour that follows from them today, why, and what was reported beside it.</summary>
internal sealed record ActionView
{
    public required Guid Id { get; init; }

    public required Guid Origin { get; init; }

    public required Guid Objective { get; init; }

    public string? Ref { get; init; }

    public required string Title { get; init; }

    public string? DesiredOutcome { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    public string? Primary { get; init; }

    public required IReadOnlyList<Kpi> Kpis { get; init; }

    public required IReadOnlyList<string> EvidenceSources { get; init; }

    public string? OwnerRole { get; init; }

    public string? Lead { get; init; }

    public string? Deputy { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    public required IReadOnlyList<string> ProtectedGroups { get; init; }

    public required Lifecycle Lifecycle { get; init; }

    public required Confidence Confidence { get; init; }

    public required EvidenceState Evidence { get; init; }

    public required Colour Colour { get; init; }

    public required string ColourLabel { get; init; }

    public required string ColourReason { get; init; }

    public required bool Overdue { get; init; }

    public ColourOverride? Override { get; init; }

    public ReportedStatus? Reported { get; init; }

    public string? Difference { get; init; }

    public required IReadOnlyList<Guid> DependsOn { get; init; }

    public required IReadOnlyList<MilestoneView> Milestones { get; init; }

    public required IReadOnlyList<NoteView> Notes { get; init; }

    public required IReadOnlyList<EvidenceView> EvidenceItems { get; init; }

    /// <summary>The answer of a self-assessment it came from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AssessedGap? AssessedGap { get; init; }

    public required string ETag { get; init; }

    internal static ActionView Of(PlanAction action, ActionParts parts, DateOnly today)
    {
        var status = Status.Of(action.Facts, today);

        return new()
        {
            Id = action.Id,
            Origin = action.Origin,
            Objective = action.ObjectiveId,
            Ref = action.Ref,
            Title = action.Title,
            DesiredOutcome = action.DesiredOutcome,
            Requirements = action.Requirements,
            Primary = action.Primary,
            Kpis = action.Kpis,
            EvidenceSources = action.EvidenceSources,
            OwnerRole = action.OwnerRole,
            Lead = action.Lead,
            Deputy = action.Deputy,
            Start = action.Start,
            Due = action.Due,
            ProtectedGroups = action.ProtectedGroups,
            Lifecycle = action.Lifecycle,
            Confidence = action.Confidence,
            Evidence = action.Evidence,
            Colour = status.Colour,
            ColourLabel = status.Label,
            ColourReason = status.Reason,
            Overdue = status.Overdue,
            Override = action.Override is { } set && today <= set.Until ? set : null,
            Reported = action.Reported,
            Difference = action.Reported?.DifferenceFrom(status),
            DependsOn = action.DependsOn,
            Milestones = parts.Milestones,
            Notes = parts.Notes,
            EvidenceItems = parts.Evidence,
            AssessedGap = action.From,
            ETag = action.ETag,
        };
    }
}
