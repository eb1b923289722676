using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Evidence;

internal enum EvidenceKind
{
    File,
    Link,
}

/// <summary>Something that shows what was done: a file or a link of one organisation, in revisions, used by any number of its actions.</summary>
internal sealed class EvidenceItem
{
    internal const int MonthsItHolds = 12;

    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required EvidenceKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Who answers for it: a role, or the name of whoever added it.</summary>
    public required string Owner { get; set; }

    /// <summary>The last day on which it counts; null when it does not expire.</summary>
    public DateOnly? Expires { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    public string? VerifiedByName { get; private set; }

    /// <summary>Number of the newest revision.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public string ETag => ETags.Of(Revision, Version);

    /// <summary>A new content: what was verified was the one before.</summary>
    public int Revise(DateOnly? expires)
    {
        Version++;
        Revision++;
        Expires = expires;
        (VerifiedAt, VerifiedByName) = (null, null);

        return Revision;
    }

    /// <summary>Somebody says that it still holds: it counts for another year, or until a given day.</summary>
    public void Confirm(Caller by, DateOnly? until, DateTimeOffset now)
    {
        Version++;
        (ConfirmedAt, ConfirmedByName) = (now, by.Name);
        Expires = until ?? (Expires is null ? null : London.DayOf(now).AddMonths(MonthsItHolds));
    }

    public void Verify(Caller by, DateTimeOffset now)
    {
        Version++;
        (VerifiedAt, VerifiedByName) = (now, by.Name);
    }

    /// <summary>What several items together say: the one that counts longest decides.</summary>
    internal static (EvidenceState State, DateOnly? Until) Together(IReadOnlyCollection<EvidenceItem> items)
    {
        if (items.Count == 0)
        {
            return (EvidenceState.None, null);
        }

        var until = items.Any(item => item.Expires is null) ? null : items.Max(item => item.Expires);

        return (items.Any(item => item.Expires == until && item.VerifiedByName is not null) ? EvidenceState.Verified : EvidenceState.Attached, until);
    }
}
