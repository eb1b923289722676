using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record ObjectiveView(
    Guid Id, string? Ref, string Title, IReadOnlyList<string> Requirements, string? Primary, string? StrategyLink, string ETag, IReadOnlyList<ActionView> Actions)
{
    internal static ObjectiveView Of(Objective objective, IReadOnlyList<ActionView> actions) => new(
        objective.Id, objective.Ref, objective.Title, objective.Requirements, objective.Primary, objective.StrategyLink, objective.ETag, actions);
}

/// <summary>A plan as its reader may see it: the working state, or the last published edition.</summary>
internal sealed record PlanView
{
    public required string Organisation { get; init; }

    public required string Period { get; init; }

    public string? Title { get; init; }

    public string? Strategy { get; init; }

    public required int Edition { get; init; }

    /// <summary><c>none</c> (not begun), <c>draft</c> (never published) or <c>published</c>.</summary>
    public required string State { get; init; }

    /// <summary>The day the colours are for.</summary>
    public required DateOnly AsAt { get; init; }

    public required IReadOnlyList<ObjectiveView> Objectives { get; init; }

    public required IReadOnlyList<KeyEntry> Key { get; init; }

    /// <summary>The editions, newest first: put forward, or published with who signed and when.</summary>
    public IReadOnlyList<EditionView> Editions { get; init; } = [];

    public IReadOnlyList<CommentView> Comments { get; init; } = [];

    public required IReadOnlyList<string> MayDo { get; init; }

    internal static string StateOf(Plan plan) => plan.Edition > 0 ? "published" : "draft";

    /// <summary>The organisation's own entries in the place of the common ones, for its own people; everyone else sees the common key.</summary>
    internal static IReadOnlyList<KeyEntry> KeyOf(Plan? plan, bool own) => plan is null || !own
        ? CommonKey.Entries
        : [.. CommonKey.Entries.Select(entry => plan.Key.FirstOrDefault(mine => mine.Colour == entry.Colour) is { } mine ? mine with { Own = true } : entry)];
}
