using EdiRegion.Platform;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>The last day on which evidence counts, as it is asked for.</summary>
internal static class Expiry
{
    private const int LongestYears = 5;

    internal static DateOnly? Read(string? text, DateTimeOffset now, List<Fault> faults)
    {
        if (text is null)
        {
            return null;
        }

        var today = London.DayOf(now);

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day >= today && day <= today.AddYears(LongestYears))
        {
            return day;
        }

        faults.Add(new("/expires", "expiry-not-usable", "Evidence counts until a day that is not past and not too far away",
            $"a day from {today:yyyy-MM-dd} to {today.AddYears(LongestYears):yyyy-MM-dd}", text));

        return null;
    }
}
