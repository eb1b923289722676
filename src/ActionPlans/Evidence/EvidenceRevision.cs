namespace EdiRegion.ActionPlans.Evidence;

/// <summary>One content of an item, kept for ever with its digest.</summary>
internal sealed class EvidenceRevision
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    public required int Number { get; init; }

    public required string FileName { get; init; }

    /// <summary>What the content is, whatever it was called.</summary>
    public required string MediaType { get; init; }

    /// <summary>Address of a link; null for a file.</summary>
    public string? Url { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 (hex) of the content, or of the address of a link.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<PersonalDataFinding> PersonalData { get; init; }

    /// <summary>True when the content is of a kind that can be looked through.</summary>
    public required bool Scanned { get; init; }

    public string? AcknowledgedByName { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? AcknowledgedNote { get; private set; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool MayBeShared => PersonalData.Count == 0 || AcknowledgedAt is not null;

    public void Acknowledge(string by, string note, DateTimeOffset now) =>
        (AcknowledgedByName, AcknowledgedNote, AcknowledgedAt) = (by, note, now);
}
