using System.Text.Json.Nodes;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests;

/// <summary>A panel of a cycle of its own, with judges who have declared.</summary>
internal sealed record GivenPanel(AwardsApp App, GivenCycle Cycle, Guid Id)
{
    internal const string Api = "/api/awards/v1";

    internal string Key => Cycle.Key;

    /// <summary>A panel for categories, in a cycle that is being judged; its secretary has declared to be close to nobody.</summary>
    internal static async Task<GivenPanel> InAsync(AwardsApp app, int perEntry = 3, string[]? categories = null, object[]? mix = null)
    {
        var cycle = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        await (await app.Secretary.Put($"{Api}/interests/{cycle.Key}", new { nothing = true })).Ok();
        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "A panel", categories = categories ?? ["changemaker"], judgesPerEntry = perEntry, mix = mix ?? [] });

        return new(app, cycle, made.Id());
    }

    internal HttpClient Judge(int number, string ods = "Y60", bool chair = false) => App.ClientNamed($"judge-{number}-{Id:N}", $"{(chair ? "panel-chair" : "panel-member")}:{ods}");

    /// <summary>A judge who has declared where they work and nothing else; without an employer, nothing.</summary>
    internal async Task<HttpClient> WithJudgeAsync(int number, string? employer = null, bool chair = false, string group = "judges", int? capacity = null, bool declared = true)
    {
        var client = Judge(number, chair: chair);
        await App.Secretary.Post($"{Api}/panels/{Id}/judges", new
        {
            person = $"judge-{number}-{Id:N}",
            name = $"Judge number {number}",
            email = $"judge-{number}-{Id:N}@judges.example",
            employer,
            group,
            chair,
            capacity,
        });

        if (declared)
        {
            await (await client.Put($"{Api}/interests/{Key}", employer is null ? new { nothing = true } : new { employers = new[] { new { ods = employer } } })).Ok();
        }

        return client;
    }

    /// <summary>An admitted entry with a confirmed redaction.</summary>
    internal Task<Nomination> WithEntryAsync(string organisation = "RXK", string category = "changemaker", string? name = null, Action<Nomination>? change = null) =>
        Cycle.WithNominationAsync(category, organisation, name ?? "Nominee unnamed", n =>
        {
            n.Redaction = new([], new Dictionary<string, string> { ["title"] = "What was done", ["a"] = "[name] did it.", ["b"] = "It lasted." }, "awards secretary", App.Clock.GetUtcNow());
            change?.Invoke(n);
        });

    internal Task<JsonObject> AssignAsync() => App.Secretary.Post($"{Api}/panels/{Id}/assignments");

    /// <summary>Scores an entry at one level throughout and submits it.</summary>
    internal async Task ScoreAsync(HttpClient judge, string code, int level) => await ScoreAsync(judge, code, _ => level);

    internal async Task ScoreAsync(HttpClient judge, string code, Func<string, int> level)
    {
        var read = await judge.GetAsync($"{Api}/scores/{code}?cycle={Key}", TestContext.Current.CancellationToken);
        var entry = await read.Ok();
        var criteria = entry["criteria"]!.AsArray().Select(c => c!.Text("letter")!).ToDictionary(letter => letter, level);
        await (await judge.Put($"{Api}/scores/{code}?cycle={Key}", new { criteria }, read.Headers.ETag!.Tag)).Ok();
        await judge.Post($"{Api}/scores/{code}/submission?cycle={Key}");
    }

    /// <summary>The stage, put there without the way that leads to it.</summary>
    internal Task MoveToAsync(CycleStage stage) => App.InDatabaseAsync(async db =>
    {
        (await db.Cycles.FindAsync([Key], TestContext.Current.CancellationToken))!.Stage = stage;

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    internal async Task<(JsonObject Results, string Tag)> ResultsAsync(HttpClient? reader = null, string category = "changemaker")
    {
        var response = await (reader ?? App.Secretary).GetAsync($"{Api}/results?cycle={Key}&category={category}", TestContext.Current.CancellationToken);

        return (await response.Ok(), response.Headers.ETag?.Tag ?? "");
    }

    internal async Task<HttpResponseMessage> DecideAsync(string entry, string outcome, string tag, HttpClient? by = null, string category = "changemaker")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/results/{category}/decisions")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { cycle = Key, entry, outcome, reason = "By score and talk." }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", tag);

        return await (by ?? App.Secretary).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
