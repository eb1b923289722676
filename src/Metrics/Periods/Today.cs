namespace EdiRegion.Metrics.Periods;

internal static class Today
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date on a trust's wall calendar.</summary>
    internal static DateOnly Of(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London).DateTime);
}
