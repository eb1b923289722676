namespace EdiRegion.Portal.Api;

/// <summary>An item of an organisation's evidence, its revisions (newest first) and the actions that use it.</summary>
internal sealed record EvidenceItem
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string Owner { get; init; } = "";

    public DateOnly? Expires { get; init; }

    public bool Expired { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    public string? VerifiedBy { get; init; }

    public bool MayBeShared { get; init; } = true;

    public string? ETag { get; init; }

    public IReadOnlyList<EvidenceRevision> Revisions { get; init; } = [];

    public IReadOnlyList<Guid> Uses { get; init; } = [];
}

internal sealed record EvidenceRevision(
    int Number, string FileName, string MediaType, string? Url, long Size, string Sha256, bool Scanned, IReadOnlyList<PersonalDataFound> PersonalData, string By, DateTimeOffset At);

internal sealed record PersonalDataFound(string Kind, int Count);
