namespace EdiRegion.Region.Awards;

/// <summary>What is known about a nomination; null where it has not been said yet, which is never held against it.</summary>
public sealed record NominationFacts
{
    public NomineeKind? Kind { get; init; }

    /// <summary>True when the nominator is the nominee or one of them.</summary>
    public bool? Self { get; init; }

    public bool? BoardMember { get; init; }

    /// <summary>True for an organisation of the register; false for another body.</summary>
    public bool? Nhs { get; init; }

    /// <summary>The day the work ended; null while it goes on.</summary>
    public DateOnly? WorkEnded { get; init; }

    /// <summary>The day <see cref="WorkEnded"/> is counted back from: the closing day of the year's nominations.</summary>
    public DateOnly? At { get; init; }
}
