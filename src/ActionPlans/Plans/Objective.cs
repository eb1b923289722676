using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>What a plan wants to reach; its actions say how.</summary>
internal sealed class Objective
{
    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required string Period { get; init; }

    public int Position { get; set; }

    /// <summary>The organisation's own number, for example <c>Aim 1</c>.</summary>
    public string? Ref { get; set; }

    public required string Title { get; set; }

    /// <summary>Keys of the framework requirements it serves.</summary>
    public IReadOnlyList<string> Requirements { get; set; } = [];

    public string? Primary { get; set; }

    /// <summary>Where it stands in the organisation's own strategy.</summary>
    public string? StrategyLink { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(0, Version);

    public void Changed() => Version++;
}
