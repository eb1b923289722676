using EdiRegion.ActionPlans.Plans;

namespace EdiRegion.ActionPlans.Progress;

/// <summary>What was known of a milestone at a moment.</summary>
internal sealed record MilestoneFact(Guid Id, int Position, string Title, DateOnly? Due, string? DueText, Lifecycle Lifecycle, DateOnly? Done)
{
    internal static MilestoneFact Of(Milestone milestone) =>
        new(milestone.Id, milestone.Position, milestone.Title, milestone.Due, milestone.DueText, milestone.Lifecycle, milestone.Done);
}
