namespace EdiRegion.Region.Awards;

/// <summary>One line of a category's ledger; lines are only ever added.</summary>
public sealed record LedgerEntry
{
    /// <summary>1 for the first, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>What happened: one of <see cref="LedgerKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When, to the millisecond in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, as a role with a number where there are several: <c>judge 3</c>.</summary>
    public required string By { get; init; }

    /// <summary>What exactly, as canonical JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>
    /// SHA-256 in lower-case hexadecimal of the digest of the line before (nothing for the first) followed by the canonical JSON of this line
    /// without its digest.
    /// </summary>
    public required string Digest { get; init; }
}
