namespace EdiRegion.Portal.Api;

/// <summary>What somebody of the awards declared before seeing any nomination.</summary>
internal sealed record InterestsView
{
    public bool Declared { get; init; }

    public bool Nothing { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<EmploymentView> Employers { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public DateTimeOffset? DeclaredAt { get; init; }

    public string? Terms { get; init; }
}

internal sealed record EmploymentView(string? Ods, string? Name, DateOnly? From, DateOnly? To);

/// <summary>Somebody who can be asked onto a panel.</summary>
internal sealed record JudgeCandidate(string Id, string Email, string Name, bool MayChair);

internal sealed record PanelView
{
    public Guid Id { get; init; }

    public string Cycle { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public int JudgesPerEntry { get; init; }

    public IReadOnlyList<PanelMix> Mix { get; init; } = [];

    public IReadOnlyList<PanelJudge> Judges { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record PanelMix(string Group, int AtLeast);

internal sealed record PanelJudge
{
    public Guid Id { get; init; }

    public string? Person { get; init; }

    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public string? Employer { get; init; }

    public string? Group { get; init; }

    public bool Chair { get; init; }

    public bool Declared { get; init; }

    public int Number { get; init; }

    public DateTimeOffset? LeftAt { get; init; }
}

/// <summary>Who judges what, and why.</summary>
internal sealed record AssignmentsView
{
    public IReadOnlyList<AssignedPair> Pairs { get; init; } = [];

    public IReadOnlyList<AssignedLoad> Loads { get; init; } = [];

    public IReadOnlyList<AssignmentShortfall> Shortfalls { get; init; } = [];

    public int? Spread { get; init; }

    public long? Cost { get; init; }

    public long? LowerBound { get; init; }

    public bool? Optimal { get; init; }
}

/// <summary>An entry in the hands of a judge. The reason is null for whoever must not see all entries.</summary>
internal sealed record AssignedPair(string Entry, string Category, int Judge, string Name, string? Reason, string State);

internal sealed record AssignedLoad(int Judge, string Name, int Entries);

internal sealed record AssignmentShortfall(string Entry, string? Group, int Wanted, int Got, string Why);
