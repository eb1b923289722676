using EdiRegion.ActionPlans.Plans;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>What a plan wants to reach, as read; actions stand below it.</summary>
internal sealed record DraftObjective(Sourced<string> Title)
{
    internal Sourced<string>? Ref { get; set; }

    /// <summary>A heading above the objective, when the file has both.</summary>
    internal Sourced<string>? Aim { get; set; }

    internal List<Sourced<string>> StrategyLinks { get; } = [];

    internal List<Sourced<string>> Requirements { get; } = [];

    internal List<DraftAction> Actions { get; } = [];

    /// <summary>All of it as a file of this platform says it; null when it was read by likeness.</summary>
    internal NewObjective? Exact { get; init; }
}
