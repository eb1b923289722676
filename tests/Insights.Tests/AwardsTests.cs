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
    public async Task The_digest_of_a_result_is_kept_as_it_was_told_first()
    {
        AnnouncedCategory Told(string? digest) => new("changemaker", "Changemaker of the Year", 24, 4, digest);
        var announced = new AwardsAnnounced("midas-2033", "Awards 2033", [Told("3fa9")], [], At);
        await app.TellAsync(announced);

        await app.TellAsync(announced with { Categories = [Told("0000") with { Received = 23 }], At = At.AddDays(30) });

        var read = (await app.ClientFor("trust-lead:RQ3").Get("/api/insights/v1/awards?cycle=midas-2033"))["items"]![0]!["categories"]![0]!;
        (read.Text("digest"), read["received"]!.GetValue<int>()).ShouldBe(("3fa9", 23));
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
