using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>A step on the way of an action.</summary>
internal sealed class Milestone
{
    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    public int Position { get; set; }

    public required string Title { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>The date as it was written: "In place by March 2024".</summary>
    public string? DueText { get; set; }

    public Lifecycle Lifecycle { get; set; }

    /// <summary>The day it was done.</summary>
    public DateOnly? Done { get; set; }
}
