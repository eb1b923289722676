using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>An action as a document describes it, with how it was said to go.</summary>
/// <param name="Planned">What is planned; its objective is the one it stands under.</param>
/// <param name="Lifecycle">What the reported status means; null when it does not say.</param>
/// <param name="Reported">The status as the document has it.</param>
internal sealed record NewAction(
    ActionBody Planned, Lifecycle? Lifecycle = null, Confidence? Confidence = null, ReportedStatus? Reported = null,
    IReadOnlyList<MilestoneBody>? Milestones = null, string? Note = null)
{
    /// <summary>The action it says it is, in a document that this platform wrote.</summary>
    public Guid? Id { get; init; }
}

/// <summary>An objective as a document describes it, with its actions.</summary>
internal sealed record NewObjective(ObjectiveBody Planned, IReadOnlyList<NewAction> Actions)
{
    /// <summary>The objective it says it is, in a document that this platform wrote.</summary>
    public Guid? Id { get; init; }
}

/// <summary>What taking a document in did.</summary>
/// <param name="Carried">Added actions that carry on an action of an earlier plan.</param>
/// <param name="Missing">Actions of the plan that the document does not have. They stay.</param>
internal sealed record TreeTaken(int Added, int Changed, int Unchanged, int Carried, IReadOnlyList<PlanAction> Missing);
