using EdiRegion.TestKit;

namespace EdiRegion.Platform.Tests;

public sealed class LondonTests
{
    [Theory]
    [InlineData("2026-11-21T23:59:00Z", "2026-11-21")]
    [InlineData("2026-07-21T22:59:00Z", "2026-07-21")]
    [InlineData("2026-07-21T23:01:00Z", "2026-07-22")]
    public void A_day_begins_at_midnight_in_London_in_summer_too(string moment, string day) =>
        London.Today(new FixedClock(DateTimeOffset.Parse(moment))).ShouldBe(DateOnly.Parse(day));
}
