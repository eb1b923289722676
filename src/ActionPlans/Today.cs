namespace EdiRegion.ActionPlans;

internal static class Today
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date on an organisation's wall calendar.</summary>
    internal static DateOnly Of(TimeProvider clock) => Of(clock.GetUtcNow());

    internal static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime);
}
