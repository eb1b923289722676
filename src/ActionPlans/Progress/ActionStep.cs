namespace EdiRegion.ActionPlans.Progress;

/// <summary>One entry of an action's history: the facts it changes; what is null stays as it was. Entries are only ever added.</summary>
internal sealed class ActionStep
{
    public long Id { get; init; }

    public required Guid ActionId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day on the organisation's wall calendar.</summary>
    public required DateOnly Day { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public Lifecycle? Lifecycle { get; init; }

    public Confidence? Confidence { get; init; }

    public EvidenceState? Evidence { get; init; }

    /// <summary>The last day on which the evidence counts; goes with <see cref="Evidence"/>, null when it does not expire.</summary>
    public DateOnly? EvidenceUntil { get; init; }

    /// <summary>True when <see cref="Start"/> and <see cref="Due"/> are the dates from now on.</summary>
    public bool SetsDates { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    public ColourOverride? Override { get; init; }

    public bool WithdrawsOverride { get; init; }

    /// <summary>The milestones that this entry added or changed, each as it was from then on.</summary>
    public IReadOnlyList<MilestoneFact>? Milestones { get; init; }

    public string? Note { get; init; }

    public string? Reason { get; init; }

    /// <summary>True when a colour can follow from it; a note or a milestone turns none.</summary>
    public bool ChangesFacts => Lifecycle is not null || Confidence is not null || Evidence is not null || SetsDates || Override is not null || WithdrawsOverride;
}
