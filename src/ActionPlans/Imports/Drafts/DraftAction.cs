using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Plans;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>An action as read.</summary>
internal sealed record DraftAction(Sourced<string> Title)
{
    internal Sourced<string>? Ref { get; set; }

    internal Sourced<string>? DesiredOutcome { get; set; }

    internal List<Sourced<string>> Requirements { get; } = [];

    internal List<Sourced<DraftKpi>> Kpis { get; } = [];

    internal List<Sourced<string>> EvidenceSources { get; } = [];

    internal Sourced<string>? OwnerRole { get; set; }

    internal Sourced<string>? Lead { get; set; }

    internal Sourced<string>? Deputy { get; set; }

    internal Sourced<DateOnly>? Start { get; set; }

    internal Sourced<DateOnly>? Due { get; set; }

    /// <summary>What stands where the date should be, when it is no day: "ongoing".</summary>
    internal Sourced<string>? DueText { get; set; }

    internal List<Sourced<string>> ProtectedGroups { get; } = [];

    internal List<Sourced<DraftMilestone>> Milestones { get; } = [];

    internal Sourced<StatusFound>? Reported { get; set; }

    internal List<Sourced<string>> Notes { get; } = [];

    /// <summary>All of it as a file of this platform says it; null when it was read by likeness.</summary>
    internal NewAction? Exact { get; init; }
}

/// <summary>What an action wants to move, as read.</summary>
internal sealed record DraftKpi(string Text, string? Measure, decimal? Baseline, decimal? Target, DateOnly? By);

/// <summary>A step of an action, as read.</summary>
/// <param name="DueText">The words the day was read from.</param>
internal sealed record DraftMilestone(string Title, DateOnly? Due, string DueText, bool Done);
