namespace EdiRegion.Awards.Invitations;

/// <summary>A mailed link that shows that an address is theirs. It works once and for a day; asking for another leads to the same drafts.</summary>
internal sealed class StartLink
{
    internal const int Hours = 24;
    internal const int MostInAnHour = 5;

    public required Guid Id { get; init; }

    public required string Cycle { get; init; }

    public string? Category { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public bool WorksAt(DateTimeOffset now) => UsedAt is null && now < At.AddHours(Hours);
}

/// <summary>What a used link gave: for a day, whoever sends it with <c>Nomination-Key</c> acts as the owner of the address.</summary>
internal sealed class NominationKey
{
    internal const string Header = "Nomination-Key";
    internal const int Hours = 24;

    public required byte[] KeyHash { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
