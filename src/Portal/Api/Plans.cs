namespace EdiRegion.Portal.Api;

/// <summary>A plan in the list. <c>Colours</c> counts its actions by colour; null where only the published edition may be read.</summary>
internal sealed record PlanLine(
    string Organisation, string Period, string Title, int Edition, string State, int Actions, DateTimeOffset ChangedAt,
    IReadOnlyDictionary<string, int>? Colours = null, int? Overdue = null);

/// <summary>A plan as ActionPlans shows it: today's colours, or those of the last edition.</summary>
internal sealed record PlanView
{
    public string? Title { get; init; }

    public string? Strategy { get; init; }

    public int Edition { get; init; }

    public required string State { get; init; }

    public DateOnly AsAt { get; init; }

    public IReadOnlyList<PlanObjective> Objectives { get; init; } = [];

    public IReadOnlyList<KeyLine> Key { get; init; } = [];

    public IReadOnlyList<EditionLine> Editions { get; init; } = [];

    public IReadOnlyList<NetworkComment> Comments { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];

    public IEnumerable<PlanAction> Actions => Objectives.SelectMany(objective => objective.Actions);
}

internal sealed record KeyLine(string Colour, string Label, string Meaning, string? ShownAs);

internal sealed record PlanObjective
{
    public Guid Id { get; init; }

    public string? Ref { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Requirements { get; init; } = [];

    public string? Primary { get; init; }

    public string? StrategyLink { get; init; }

    public string? ETag { get; init; }

    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    public string Name => Ref is null ? Title : $"{Ref} {Title}";
}

internal sealed record EditionLine(int Edition, string Digest, string PutForwardBy, DateTimeOffset PutForwardAt, BoardSignOff? SignedOff);

internal sealed record BoardSignOff(string By, string BoardMember, string Board, DateOnly On, DateTimeOffset At);

internal sealed record NetworkComment(Guid Id, DateTimeOffset At, string By, string Network, string Text, Guid? Action);

/// <summary>Exactly what was put before the board, and its canonical text, of which the digest is the SHA-256.</summary>
internal sealed record EditionText(int Edition, string Digest, bool SignedOff, EditionContent Content, string Canonical);

internal sealed record EditionContent
{
    public string? Title { get; init; }

    public DateOnly AsAt { get; init; }

    public IReadOnlyList<PlanObjective> Objectives { get; init; } = [];

    public IReadOnlyList<NetworkComment> Comments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();
}
