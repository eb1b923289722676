using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Panels;

/// <summary>Those who judge one or several categories of a cycle. Its version grows with every change of anything in it.</summary>
internal sealed class Panel
{
    public required Guid Id { get; init; }

    public required string Cycle { get; init; }

    public required string Title { get; set; }

    /// <summary>Keys of the categories it judges; a category belongs to one panel.</summary>
    public required IReadOnlyList<string> Categories { get; set; }

    public required int JudgesPerEntry { get; set; }

    /// <summary>How many judges of a group each entry is to have at least.</summary>
    public IReadOnlyList<PanelShare> Mix { get; set; } = [];

    /// <summary>How the entries were last shared out; null before.</summary>
    public PanelSolution? Solution { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public void Changed() => Version++;
}

/// <summary>A group of judges, such as <c>staff networks</c>, and how many of them each entry meets at least.</summary>
internal sealed record PanelShare(string Group, int AtLeast);

/// <summary>How even an assignment is, and what it lacks.</summary>
internal sealed record PanelSolution(int Spread, long Cost, long LowerBound, bool Optimal, IReadOnlyList<PanelShortfall> Shortfalls, DateTimeOffset At);

internal sealed record PanelShortfall(string Entry, string? Group, int Wanted, int Got, string Why);

/// <summary>A judge of a panel for a term.</summary>
internal sealed class PanelJudge
{
    public required Guid Id { get; init; }

    public required Guid PanelId { get; init; }

    /// <summary>1, 2 and so on within the panel; how the ledger calls the judge. Not given again.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the account.</summary>
    public required string Person { get; init; }

    public required string Name { get; set; }

    public required string Email { get; init; }

    /// <summary>ODS code or name of the employer.</summary>
    public string? Employer { get; init; }

    /// <summary>What the mix of the panel counts by.</summary>
    public required string Group { get; init; }

    public bool Chair { get; init; }

    /// <summary>The most entries the judge takes on; null for any number.</summary>
    public int? Capacity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DateTimeOffset? LeftAt { get; set; }

    internal string Code => $"judge {Number}";

    internal bool ServesOn(DateOnly day) => LeftAt is null && (From is null || From <= day) && (To is null || day <= To);
}
