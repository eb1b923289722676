using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>What one world has and another has not.</summary>
public enum Fate
{
    /// <summary>There is no entry of RRK.</summary>
    NoEntry,

    /// <summary>There is one, given to judges, and nothing has happened to it.</summary>
    Untouched,

    /// <summary>It was scored high, abstained from, set aside after scoring, talked about, voted on, and is the winner.</summary>
    Decided,
}

/// <summary>The same year of the awards several times, but for what becomes of one entry. Everything else happens alike, by the same people at the same moment.</summary>
internal sealed partial record World(GivenPanel Panel, Nomination? Hidden, Guid? Motion, Guid Meeting, IReadOnlyDictionary<string, Guid> Visible)
{
    internal const string Api = GivenPanel.Api;
    internal const string HiddenCode = "BBBB";

    private static readonly string[] Judges = ["conflicted judge", "second judge", "third judge", "fourth judge", "the chair"];
    private static readonly HashSet<string> Chance = new(["Date", "X-Request-Id"], StringComparer.OrdinalIgnoreCase);
    private CycleStage _stage = CycleStage.Moderation;

    private string ConsentToken => $"consent-of-the-nominee-in-{Panel.Key}";

    internal static async Task<World> MakeAsync(AwardsApp app, Fate fate)
    {
        var cycle = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        await (await app.Secretary.Put($"{Api}/interests/{cycle.Key}", new { nothing = true })).Ok();
        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "A panel", categories = new[] { "changemaker" }, judgesPerEntry = 5 });
        var panel = new GivenPanel(app, cycle, made.Id());
        await JudgeAsync(panel, "conflicted judge", "RRK");
        await JudgeAsync(panel, "second judge", "RQ3");
        await JudgeAsync(panel, "third judge", null);
        await JudgeAsync(panel, "fourth judge", null);
        await JudgeAsync(panel, "the chair", null, chair: true);
        await (await app.ClientNamed("conflicted organiser", "awards-secretary:Y60").Put($"{Api}/interests/{cycle.Key}", new { organisations = new[] { "RRK" } })).Ok();

        var hidden = fate is Fate.NoEntry ? null : await EntryAsync(panel, HiddenCode, "RRK");

        if (hidden is not null)
        {
            // One that is not screened yet and looks like the same nominee's.
            await EntryAsync(panel, "GGGG", "RRK", n => (n.State, n.Nominee, n.Redaction) = (NominationState.Submitted, hidden.Nominee, null));
        }

        Nomination[] others = [await EntryAsync(panel, "CCCC", "RXK"), await EntryAsync(panel, "DDDD", "RXK"), await EntryAsync(panel, "FFFF", "RJE")];
        await panel.AssignAsync();

        foreach (var (place, judge) in Judges.Index())
        {
            foreach (var (at, entry) in others.Index())
            {
                await panel.ScoreAsync(JudgeNamed(app, judge), entry.Code, _ => Math.Clamp(at + (place % 2), 0, 4));
            }
        }

        if (fate is Fate.Decided)
        {
            await JudgeHiddenAsync(panel);
        }

        await panel.MoveToAsync(CycleStage.Moderation);
        var meeting = (await JudgeNamed(app, "the chair").Post($"{Api}/meetings", new { cycle = cycle.Key, category = "changemaker" })).Id();
        var motion = fate is Fate.Decided ? await DecideHiddenAsync(panel, meeting) : (Guid?)null;

        return new(panel, hidden, motion, meeting, others.ToDictionary(entry => entry.Code, entry => entry.Id));
    }

    /// <summary>Somebody as they come to this world: with an account, with the key of a confirmed address, or with nothing but a link.</summary>
    internal HttpClient ClientOf(string person)
    {
        if (person == "nominator without an account")
        {
            var client = Panel.App.CreateClient();
            client.DefaultRequestHeaders.Add(NominationKey.Header, KeyIn(Panel));

            return client;
        }

        return person switch
        {
            "conflicted organiser" => Panel.App.ClientNamed(person, "awards-secretary:Y60"),
            "trust user" => Panel.App.ClientNamed(person, "trust-lead:RRK"),
            "nominee" => Panel.App.ClientNamed(person, "network-member:RRK"),
            "nominator" => Panel.App.ClientNamed(person, "trust-lead:RJE"),
            _ => JudgeNamed(Panel.App, person),
        };
    }

    internal async Task AtAsync(CycleStage stage)
    {
        if (stage != _stage)
        {
            await Panel.MoveToAsync(_stage = stage);
        }
    }

    /// <summary>
    /// Asks and writes down all that an answer shows, and what it cost: status, headers, the length of the body, the questions to the database, the body. What differs
    /// from world to world by chance is put alike.
    /// </summary>
    internal async Task<string> SeenAsync(HttpClient client, HttpMethod method, string path, string? noneMatch = null)
    {
        using var request = new HttpRequestMessage(method, Address(path));

        if (method != HttpMethod.Get)
        {
            request.Content = JsonContent.Create(Body);
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        if (noneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", noneMatch);
        }

        var (response, work) = await AskedDatabase.CountAsync(client, request);
        using var answered = response;
        var isForm = response.Content.Headers.ContentType?.MediaType == Awards.Forms.FormFile.MediaType;
        var text = isForm ? "A form in Word." : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var seen = new StringBuilder().Append((int)response.StatusCode).Append('\n');

        foreach (var header in response.Headers.Concat(response.Content.Headers).Where(header => !Chance.Contains(header.Key) && !(isForm && header.Key == "Content-Length")).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            seen.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n');
        }

        return Alike(seen.Append(work).Append(" questions to the database\n").Append(text.Length).Append(" characters\n").Append(text).ToString());
    }

    /// <summary>The subjects of the mails of this world to a person; the text of a mail goes when it is sent.</summary>
    internal Task<List<string>> MailsToAsync(string person) => Panel.App.InDatabaseAsync(async db =>
    {
        var to = AddressIn(Panel, person);
        var mails = await db.Mails.AsNoTracking().Where(mail => mail.To == to).OrderBy(mail => mail.Id).ToListAsync(TestContext.Current.CancellationToken);

        return mails.Select(mail => mail.Subject).ToList();
    });

    /// <summary>One body for every door: each takes of it what it knows.</summary>
    private object Body => new
    {
        cycle = Panel.Key,
        category = "changemaker",
        entry = HiddenCode,
        into = Hidden?.Id ?? Nobody,
        text = "A text.",
        title = "A title",
        name = "Somebody",
        email = "somebody@nominator.example",
        reason = "A reason.",
        decision = "admitted",
        outcome = "winner",
        vote = "for",
        order = new[] { HiddenCode, "CCCC" },
        organisations = new[] { "RRK" },
        spans = Array.Empty<object>(),
    };

    private static Guid Nobody { get; } = Guid.Parse("0197aaaa-0000-7000-8000-000000000001");

    private static HttpClient JudgeNamed(AwardsApp app, string person) => app.ClientNamed(person, person == "the chair" ? "panel-chair:Y60" : "panel-member:Y60");

    private static string AddressIn(GivenPanel panel, string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@{panel.Key}.example";

    private static string KeyIn(GivenPanel panel) => $"key-of-the-nominator-in-{panel.Key}";

    /// <summary>A path with what is called so in this world.</summary>
    internal string Address(string path) => Api + path
        .Replace("{cycle}", Panel.Key, StringComparison.Ordinal)
        .Replace("{panel}", $"{Panel.Id}", StringComparison.Ordinal)
        .Replace("{meeting}", $"{Meeting}", StringComparison.Ordinal)
        .Replace("{motion}", $"{Motion ?? Nobody}", StringComparison.Ordinal)
        .Replace("{hidden}", $"{Hidden?.Id ?? Nobody}", StringComparison.Ordinal)
        .Replace("{nothing}", $"{Nobody}", StringComparison.Ordinal)
        .Replace("{visible}", $"{Visible["CCCC"]}", StringComparison.Ordinal)
        .Replace("{consent}", ConsentToken, StringComparison.Ordinal);

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

        return Random().Replace(numbered.Replace($"\"year\":{Panel.Key[^4..]}", "\"year\":0", StringComparison.Ordinal), "$1");
    }

    private static async Task JudgeHiddenAsync(GivenPanel panel)
    {
        var app = panel.App;
        await panel.ScoreAsync(JudgeNamed(app, "second judge"), HiddenCode, _ => 4);
        await JudgeNamed(app, "third judge").Post($"{Api}/scores/{HiddenCode}/abstention?cycle={panel.Key}", new { reason = "Too far from what I know." });
        await panel.ScoreAsync(JudgeNamed(app, "fourth judge"), HiddenCode, _ => 4);
        (await JudgeNamed(app, "fourth judge").Send(HttpMethod.Post, $"{Api}/scores/{HiddenCode}/conflict?cycle={panel.Key}", new { reason = "I know the ward." })).EnsureSuccessStatusCode();
        await panel.ScoreAsync(JudgeNamed(app, "the chair"), HiddenCode, _ => 4);
    }

    private static async Task<Guid> DecideHiddenAsync(GivenPanel panel, Guid meeting)
    {
        var chair = JudgeNamed(panel.App, "the chair");
        await chair.Post($"{Api}/meetings/{meeting}/item", new { entry = HiddenCode });
        var moved = await JudgeNamed(panel.App, "second judge").Post($"{Api}/meetings/{meeting}/motions", new { entry = HiddenCode, text = "It should win.", outcome = "winner" });
        var motion = moved["motions"]![0]!.Id();
        await JudgeNamed(panel.App, "third judge").Post($"{Api}/meetings/{meeting}/motions/{motion}/votes", new { vote = "for" });
        await chair.Post($"{Api}/meetings/{meeting}/minute", new { entry = HiddenCode, text = "Clear." });
        await (await panel.DecideAsync(HiddenCode, "winner", (await panel.ResultsAsync(chair)).Tag, chair)).Ok();

        return motion;
    }

    private static async Task JudgeAsync(GivenPanel panel, string person, string? employer, bool chair = false)
    {
        await panel.App.Secretary.Post($"{Api}/panels/{panel.Id}/judges", new { person, name = person, email = AddressIn(panel, person), employer, chair });
        await (await JudgeNamed(panel.App, person).Put($"{Api}/interests/{panel.Key}", employer is null ? new { nothing = true } : new { employers = new[] { new { ods = employer } } })).Ok();
    }

    /// <summary>An admitted entry with its files, put there without the way that leads to it. The writer of the hidden one has an account, a key and a nominee with a link.</summary>
    private static Task<Nomination> EntryAsync(GivenPanel panel, string code, string organisation, Action<Nomination>? change = null) => panel.App.InDatabaseAsync(async db =>
    {
        var now = panel.App.Clock.GetUtcNow();
        var (hidden, nominator) = (code == HiddenCode, AddressIn(panel, $"nominator of {code}"));
        var nomination = db.Add(new Nomination
        {
            Id = Guid.CreateVersion7(),
            Cycle = panel.Key,
            Category = "changemaker",
            Code = code,
            BegunAt = now,
            State = NominationState.Admitted,
            Nominee = new("individual", $"Nominee of {code}", "Ward manager", AddressIn(panel, $"nominee of {code}"), organisation),
            Title = $"Work of {code}",
            Answers = new Dictionary<string, string> { ["a"] = $"Said of {code}." },
            SubmittedAt = now,
            Consent = ConsentState.Given,
            Redaction = new([], new Dictionary<string, string> { ["title"] = "Work", ["a"] = "Said." }, "awards secretary", now),
        }).Entity;
        nomination.NominateBy([new("A nominator", nominator, hidden ? "nominator" : null, now)]);
        change?.Invoke(nomination);
        var file = db.Add(new Attachment
        {
            Id = Guid.CreateVersion7(),
            NominationId = nomination.Id,
            Number = 1,
            Name = "attachment-1.pdf",
            MediaType = "application/pdf",
            Size = 4,
            Sha256 = "",
            At = now,
        }).Entity;
        db.Add(new AttachmentContent { AttachmentId = file.Id, Content = "%PDF"u8.ToArray() });
        db.Add(new Attachment
        {
            Id = Guid.CreateVersion7(),
            NominationId = nomination.Id,
            Number = 2,
            Evidence = Guid.CreateVersion7(),
            Name = $"Nominee of {code} at {organisation}.pdf",
            MediaType = "",
            Size = 0,
            Sha256 = "",
            At = now,
        });

        if (hidden)
        {
            db.Add(new AnswerLink
            {
                Id = Guid.CreateVersion7(),
                NominationId = nomination.Id,
                Kind = AnswerLinkKind.Consent,
                Email = nomination.Nominee.Email!,
                TokenHash = Secret.Hash($"consent-of-the-nominee-in-{panel.Key}"),
                At = now,
            });
            db.Add(new NominationKey { KeyHash = Secret.Hash(KeyIn(panel)), Email = nominator, Name = "A nominator", ExpiresAt = now.AddYears(1) });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        return nomination;
    });

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    /// <summary>The receipt's digest is over the id of the nomination, too.</summary>
    [GeneratedRegex("(\"requestId\"|\"sha256\"):\"[^\"]*\"")]
    private static partial Regex Random();
}
