using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>
/// The same year of the awards twice, but for one entry of RRK: scored high, talked about, voted on and decided by those who may. Everything else happens alike, by
/// the same people at the same moment.
/// </summary>
internal sealed partial record World(GivenPanel Panel, Nomination? Hidden, IReadOnlyList<Nomination> Others, Guid Meeting)
{
    private const string Api = GivenPanel.Api;

    internal const string HiddenCode = "BBBB";

    internal static async Task<World> MakeAsync(AwardsApp app, bool withHidden)
    {
        var cycle = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        await (await app.Secretary.Put($"{Api}/interests/{cycle.Key}", new { nothing = true })).Ok();
        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "A panel", categories = new[] { "changemaker" }, judgesPerEntry = 4 });
        var panel = new GivenPanel(app, cycle, made.Id());
        await JudgeAsync(panel, "conflicted judge", "RRK");
        await JudgeAsync(panel, "second judge", "RQ3");
        await JudgeAsync(panel, "third judge", null);
        await JudgeAsync(panel, "the chair", null, chair: true);
        await (await Organiser(app).Put($"{Api}/interests/{cycle.Key}", new { organisations = new[] { "RRK" } })).Ok();

        var hidden = withHidden ? await EntryAsync(panel, HiddenCode, "RRK") : null;
        Nomination[] others = [await EntryAsync(panel, "CCCC", "RXK"), await EntryAsync(panel, "DDDD", "RXK"), await EntryAsync(panel, "FFFF", "RJE")];
        await panel.AssignAsync();

        foreach (var (place, judge) in new[] { "conflicted judge", "second judge", "third judge", "the chair" }.Index())
        {
            foreach (var (at, entry) in others.Index())
            {
                await panel.ScoreAsync(Client(app, judge), entry.Code, _ => Math.Clamp(at + (place % 2), 0, 4));
            }

            if (hidden is not null && place > 0)
            {
                await panel.ScoreAsync(Client(app, judge), HiddenCode, _ => 4);
            }
        }

        await panel.MoveToAsync(CycleStage.Moderation);
        var meeting = (await Client(app, "the chair").Post($"{Api}/meetings", new { cycle = cycle.Key, category = "changemaker" })).Id();

        if (hidden is not null)
        {
            await Client(app, "the chair").Post($"{Api}/meetings/{meeting}/item", new { entry = HiddenCode });
            var moved = await Client(app, "second judge").Post($"{Api}/meetings/{meeting}/motions", new { entry = HiddenCode, text = "It should win.", outcome = "winner" });
            await Client(app, "third judge").Post($"{Api}/meetings/{meeting}/motions/{moved["motions"]![0]!.Id()}/votes", new { vote = "for" });
            await Client(app, "the chair").Post($"{Api}/meetings/{meeting}/minute", new { entry = HiddenCode, text = "Clear." });
            await (await panel.DecideAsync(HiddenCode, "winner", (await panel.ResultsAsync(Client(app, "the chair"))).Tag, Client(app, "the chair"))).Ok();
        }

        return new(panel, hidden, others, meeting);
    }

    internal static HttpClient Client(AwardsApp app, string person) => app.ClientNamed(person, person == "the chair" ? "panel-chair:Y60" : "panel-member:Y60");

    internal static HttpClient Organiser(AwardsApp app) => app.ClientNamed("conflicted organiser", "awards-secretary:Y60");

    /// <summary>Asks and writes down everything an answer shows, with what differs from world to world by chance put alike.</summary>
    internal async Task<string> SeenAsync(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path
            .Replace("{cycle}", Panel.Key, StringComparison.Ordinal)
            .Replace("{panel}", $"{Panel.Id}", StringComparison.Ordinal)
            .Replace("{meeting}", $"{Meeting}", StringComparison.Ordinal)
            .Replace("{hidden}", $"{Hidden?.Id ?? Guid.Parse("0197aaaa-0000-7000-8000-000000000001")}", StringComparison.Ordinal));
        if (body is not null)
        {
            request.Content = System.Net.Http.Json.JsonContent.Create(body);
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var seen = new StringBuilder().Append((int)response.StatusCode).Append('\n');
        foreach (var header in response.Headers.Concat(response.Content.Headers).Where(header => !Chance.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            seen.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
        }

        seen.Append(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return Alike(seen.ToString());
    }

    private static readonly HashSet<string> Chance = new(["Date", "X-Request-Id", "X-Request-ID", "traceparent", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private string Alike(string seen)
    {
        List<string> ids = [];
        var numbered = Ids().Replace(seen.Replace(Panel.Key, "midas-YEAR", StringComparison.Ordinal), found =>
        {
            if (!ids.Contains(found.Value))
            {
                ids.Add(found.Value);
            }

            return $"id-{ids.IndexOf(found.Value)}";
        });

        return Requests().Replace(numbered.Replace($"\"year\":{Panel.Key[^4..]}", "\"year\":0", StringComparison.Ordinal), "\"requestId\":\"\"");
    }

    private static async Task JudgeAsync(GivenPanel panel, string person, string? employer, bool chair = false)
    {
        await panel.App.Secretary.Post($"{Api}/panels/{panel.Id}/judges", new { person, name = person, email = $"{person.Replace(' ', '.')}@judges.example", employer, chair });
        await (await Client(panel.App, person).Put($"{Api}/interests/{panel.Key}", employer is null ? new { nothing = true } : new { employers = new[] { new { ods = employer } } })).Ok();
    }

    private static Task<Nomination> EntryAsync(GivenPanel panel, string code, string organisation) => panel.App.InDatabaseAsync(async db =>
    {
        var now = panel.App.Clock.GetUtcNow();
        var nomination = db.Add(new Nomination
        {
            Id = Guid.CreateVersion7(),
            Cycle = panel.Key,
            Category = "changemaker",
            Code = code,
            BegunAt = now,
            State = NominationState.Admitted,
            Nominee = new("individual", $"Nominee of {code}", "Ward manager", $"{code}@nominee.example", organisation),
            Title = $"Work of {code}",
            Answers = new Dictionary<string, string> { ["a"] = $"Said of {code}." },
            SubmittedAt = now,
            Consent = ConsentState.Given,
            Redaction = new([], new Dictionary<string, string> { ["title"] = "Work", ["a"] = "Said." }, "awards secretary", now),
        }).Entity;
        nomination.NominateBy([new("A nominator", $"{code}@nominator.example", code == HiddenCode ? "a nominator" : null, now)]);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        return nomination;
    });

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex("\"requestId\":\"[^\"]*\"")]
    private static partial Regex Requests();
}

/// <summary>Counts what a service asks its database.</summary>
internal sealed class AskedDatabase : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;
    private int _commands;

    internal AskedDatabase(string connection)
    {
        _database = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    internal int Commands => _commands;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandExecutedEventData executed && executed.Command.Connection?.Database == _database)
        {
            Interlocked.Increment(ref _commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
