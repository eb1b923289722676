using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Periods;

internal enum PeriodState
{
    NotYetOpen,
    Open,
    Closed,
}

/// <summary>When a collection's period opens, is due and closes.</summary>
internal sealed class PeriodDates
{
    public required string Collection { get; init; }

    public required string Period { get; init; }

    public required DateOnly Opens { get; set; }

    public required DateOnly Due { get; set; }

    public required DateOnly Closes { get; set; }

    public long Version { get; set; } = 1;

    public string ETag => ETags.Of(1, Version);

    /// <summary>Until an administrator sets dates: opens the day after the snapshot, due six weeks later, never closes.</summary>
    internal static PeriodDates Usual(Collection collection, Period period) => new()
    {
        Collection = collection.Key,
        Period = period.ToString(),
        Opens = collection.UsualOpening(period),
        Due = collection.UsualDue(period),
        Closes = DateOnly.MaxValue,
    };

    internal PeriodScheduled Told() => new(Collection, Period, Opens, Due, Closes, Version);

    internal PeriodState StateOn(DateOnly today) =>
        today < Opens ? PeriodState.NotYetOpen
        : today > Closes ? PeriodState.Closed
        : PeriodState.Open;
}
