using EdiRegion.Contracts.Awards;
using EdiRegion.TestKit;

namespace EdiRegion.Insights.Tests;

public sealed class AwardsTests(InsightsApp app) : IClassFixture<InsightsApp>
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_announced_is_read_by_everybody_and_told_twice_kept_once()
    {
        var announced = new AwardsAnnounced("midas-2031", "Awards 2031", [new("changemaker", "Changemaker of the Year", 24, 4)], [new("changemaker", "winner", "RRK", "What was done")], At);
        var id = Guid.CreateVersion7();
        await app.TellAsync(announced, id);
        await app.TellAsync(announced, id);
        await app.TellAsync(announced with { Title = "An older text", At = At.AddDays(-1) });

        var read = (await app.ClientFor("trust-lead:RQ3").Get("/api/insights/v1/awards?cycle=midas-2031"))["items"]!.AsArray().ShouldHaveSingleItem()!;

        read.Text("title").ShouldBe("Awards 2031");
        read["categories"]![0]!["received"]!.GetValue<int>().ShouldBe(24);
        read["outcomes"]![0]!.Text("organisation").ShouldBe("RRK");
    }

    [Fact]
    public async Task An_outcome_leaves_when_its_nominee_takes_the_consent_back_and_the_day_of_the_announcement_stays()
    {
        var announced = new AwardsAnnounced("midas-2032", "Awards 2032", [new("changemaker", "Changemaker of the Year", 24, 4)], [new("changemaker", "winner", "RRK", "What was done")], At);
        await app.TellAsync(announced);

        await app.TellAsync(announced with { Outcomes = [], At = At.AddDays(30) });
        await app.TellAsync(announced with { At = At.AddDays(7) });

        var read = (await app.ClientFor("trust-lead:RQ3").Get("/api/insights/v1/awards?cycle=midas-2032"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        read["outcomes"]!.AsArray().ShouldBeEmpty();
        read["announcedAt"]!.GetValue<DateTimeOffset>().ShouldBe(At);
    }
}
