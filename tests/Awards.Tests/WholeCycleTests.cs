using System.Net;
using System.Text.Json.Nodes;
using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests;

/// <summary>A year of the awards by script: synthetic nominations and judges, drawn by a seed.</summary>
public sealed class WholeCycleTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;
    private const int Entries = 120;
    private static readonly string[] Trusts = ["RRK", "RQ3", "RXK", "RJE", "RXT", "RBK", "RL4", "RWE", "RX1", "RNS", "RTG", "RRE"];
    private static readonly string[] Stages = ["open", "screening", "judging"];

    [Fact]
    public async Task A_hundred_and_twenty_nominations_go_all_the_way_to_a_replayed_announcement()
    {
        var random = new Random(20261122);
        var cycle = await GivenCycle.SetUpAsync(app);
        await (await app.Secretary.Put($"{Api}/interests/{cycle.Key}", new { nothing = true })).Ok();
        var categories = (await app.CreateClient().Get($"{Api}/categories?cycle={cycle.Key}"))["categories"]!.AsArray().Select(c => c!.Text("key")!).ToArray();
        categories.Length.ShouldBe(5);

        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "The panel", categories, judgesPerEntry = 3, mix = new[] { new { group = "staff networks", atLeast = 1 } } });
        var panel = new GivenPanel(app, cycle, made.Id());
        var harshness = Enumerable.Range(0, 15).Select(_ => (random.NextDouble() * 2) - 1).ToArray();
        Dictionary<int, HttpClient> judges = [];
        Dictionary<string, double> quality = [];

        for (var number = 1; number <= 14; number++)
        {
            judges[number] = await panel.WithJudgeAsync(number, number > 12 ? null : Trusts[number - 1], chair: number == 14, group: number % 3 == 0 ? "staff networks" : "region");
        }

        for (var number = 0; number < Entries; number++)
        {
            var entry = await panel.WithEntryAsync(Trusts[random.Next(Trusts.Length)], categories[number % categories.Length], $"Synthetic nominee {number:000}", n =>
            {
                n.ConsentToPublish = number % 2 == 0;
                n.Title = $"Synthetic work {number:000}";
            });
            quality[entry.Code] = 2 + (random.NextDouble() * 2) - 1;
        }

        foreach (var stage in Stages)
        {
            await MoveAsync(cycle.Key, stage);
        }

        var solved = await panel.AssignAsync();
        solved["shortfalls"]!.AsArray().ShouldBeEmpty();
        solved["pairs"]!.AsArray().Count.ShouldBe(Entries * 3);
        (solved["spread"]!.GetValue<int>() <= 1 || solved["cost"]!.GetValue<long>() >= solved["lowerBound"]!.GetValue<long>()).ShouldBeTrue();

        var scored = 0;
        foreach (var (number, judge) in judges)
        {
            foreach (var waiting in (await judge.Get($"{Api}/queue?cycle={cycle.Key}"))["items"]!.AsArray())
            {
                var code = waiting!.Text("code")!;
                await panel.ScoreAsync(judge, code, _ => (int)Math.Clamp(Math.Round(quality[code] + harshness[number] + (random.NextDouble() - 0.5)), 0, 4));
                scored++;
            }
        }

        scored.ShouldBe(Entries * 3);
        await MoveAsync(cycle.Key, "moderation");

        foreach (var category in categories)
        {
            await DecideAsync(panel, judges[14], category);
        }

        await MoveAsync(cycle.Key, "announced");

        foreach (var category in categories)
        {
            var replay = await app.Secretary.Get($"{Api}/ledger/replay?cycle={cycle.Key}&category={category}");
            replay["faults"]!.AsArray().ShouldBeEmpty();
            replay["equal"]!.GetValue<bool>().ShouldBeTrue(category);
            replay.Text("digest").ShouldBe(replay.Text("recorded"));
            replay["winners"]!.AsArray().Count.ShouldBe(1);
            (await judges[14].Post($"{Api}/ledger/replay?cycle={cycle.Key}&category={category}")).Text("digest").ShouldBe(replay.Text("digest"));
        }

        await CheckAnnouncementAsync(cycle.Key, categories);
    }

    private async Task DecideAsync(GivenPanel panel, HttpClient chair, string category)
    {
        var (results, tag) = await panel.ResultsAsync(category: category);
        var ranked = results["entries"]!.AsArray();
        ranked.Count.ShouldBe(24);
        ranked.ShouldAllBe(e => e!["weighted"] != null && e!["order"] != null);

        var meeting = await app.Secretary.Post($"{Api}/meetings", new { cycle = panel.Key, category });
        var first = ranked[0]!.Text("entry")!;
        await app.Secretary.Post($"{Api}/meetings/{meeting.Id()}/item", new { entry = first });
        var moved = await app.Secretary.Post($"{Api}/meetings/{meeting.Id()}/motions", new { entry = first, text = "First by score and tie-break.", outcome = "winner" });
        await chair.Post($"{Api}/meetings/{meeting.Id()}/motions/{moved["motions"]![0]!.Id()}/votes", new { vote = "for" });
        await app.Secretary.Post($"{Api}/meetings/{meeting.Id()}/end");

        foreach (var (place, outcome) in new[] { "winner", "highlyCommended", "highlyCommended", "shortlisted", "shortlisted" }.Index())
        {
            tag = (await (await panel.DecideAsync(ranked[place]!.Text("entry")!, outcome, tag, category: category)).OkWithTag()).Tag;
        }

        await (await panel.DecideAsync(ranked[5]!.Text("entry")!, "shortlisted", tag, category: category)).Refused(HttpStatusCode.UnprocessableEntity, "shortlist-full");
    }

    private async Task CheckAnnouncementAsync(string cycle, string[] categories)
    {
        var (told, letters, nominations) = await app.InDatabaseAsync(async db => (
            await db.Outbox.Where(o => o.Type == typeof(AwardsAnnounced).FullName).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken),
            await db.Mails.Where(m => m.Subject == "The awards have been decided").ToListAsync(TestContext.Current.CancellationToken),
            await db.Nominations.Where(n => n.Cycle == cycle).ToListAsync(TestContext.Current.CancellationToken)));

        if (told.Count > 0)
        {
            var announced = System.Text.Json.JsonSerializer.Deserialize<AwardsAnnounced>(told.Single(body => body.Contains(cycle, StringComparison.Ordinal)), MessageJson.Options)!;
            announced.Categories.Select(c => (c.Received, c.Shortlisted)).ShouldAllBe(counts => counts.Received == 24 && counts.Shortlisted == 5);
            announced.Outcomes.ShouldAllBe(outcome => nominations.Any(n => n.Title == outcome.Title && n.ConsentToPublish));
            told.ShouldAllBe(body => !body.Contains("core", StringComparison.Ordinal));
        }

        letters.Count.ShouldBe(Entries * 2);
        letters.ShouldAllBe(letter => !nominations.Any(n => letter.Body.Contains(n.Nominee.Name!) || letter.Body.Contains(n.Code)) && !categories.Any(letter.Body.Contains));
    }

    private async Task MoveAsync(string cycle, string stage)
    {
        var read = await app.Secretary.GetAsync($"{Api}/cycles/{cycle}", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/cycles/{cycle}/stage") { Content = System.Net.Http.Json.JsonContent.Create(new { to = stage }) };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.Tag);
        (await (await app.Secretary.SendAsync(request, TestContext.Current.CancellationToken)).Ok()).Text("stage").ShouldBe(stage);
    }
}

internal static class Tagged
{
    /// <summary>Changes whatever version there is.</summary>
    internal static async Task<HttpResponseMessage> PostToAny(this HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal static async Task<(JsonObject Body, string Tag)> OkWithTag(this HttpResponseMessage response) => (await response.Ok(), response.Headers.ETag?.Tag ?? "");
}
