using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>The action plan of one organisation for one year. Its version grows with every change of anything in it.</summary>
internal sealed class Plan
{
    public required string Organisation { get; init; }

    public required string Period { get; init; }

    public required string Title { get; set; }

    /// <summary>The strategy of the organisation's own that the plan serves.</summary>
    public string? Strategy { get; set; }

    /// <summary>The organisation's own display key; empty when it shows the common one.</summary>
    public IReadOnlyList<KeyEntry> Key { get; set; } = [];

    /// <summary>The last published edition; 0 before the first.</summary>
    public int Edition { get; private set; }

    public long Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string Subject => $"{Organisation}/{Period}";

    public string ETag => ETags.Of(Edition, Version);

    public void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }

    public void Publish(int edition, DateTimeOffset now)
    {
        Edition = edition;
        Changed(now);
    }
}
