using System.Net;
using EdiRegion.Awards.Cycles;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>
/// For each person who must not know of an entry, every door there is: what they see with the entry is, byte for byte, what they see without it. The doors are those
/// of published advisories on systems like this one: counts, order, filters, error wording, tags, mail, history, totals, load, old links.
/// </summary>
public sealed class SideDoorTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;
    private World? _with;
    private World? _without;

    public static TheoryData<string, string, string> Doors
    {
        get
        {
            var doors = new TheoryData<string, string, string>();
            foreach (var person in (string[])["conflicted judge", "conflicted organiser", "trust user", "nominee"])
            {
                foreach (var (method, path) in Paths)
                {
                    doors.Add(person, method, path);
                }
            }

            return doors;
        }
    }

    private static readonly (string, string)[] Paths =
    [
        ("GET", "/cycles/{cycle}"), ("GET", "/cycles/{cycle}/rehearsal?stage=announced"), ("GET", "/interests/{cycle}"),
        ("GET", "/queue?cycle={cycle}"), ("GET", "/scores/BBBB?cycle={cycle}"), ("GET", "/scores/CCCC?cycle={cycle}"),
        ("POST", "/scores/BBBB/submission?cycle={cycle}"), ("POST", "/scores/BBBB/conflict?cycle={cycle}"), ("POST", "/scores/BBBB/abstention?cycle={cycle}"),
        ("PUT", "/scores/BBBB?cycle={cycle}"), ("GET", "/scores/BBBB/attachments/1?cycle={cycle}"),
        ("GET", "/panels?cycle={cycle}"), ("GET", "/panels/{panel}"), ("GET", "/panels/{panel}/assignments"),
        ("GET", "/results?cycle={cycle}&category=changemaker"), ("GET", "/results?cycle={cycle}&category=nothing"), ("POST", "/results/changemaker/decisions"),
        ("GET", "/ledger?cycle={cycle}&category=changemaker"), ("GET", "/ledger/replay?cycle={cycle}&category=changemaker"), ("POST", "/ledger/replay?cycle={cycle}&category=changemaker"),
        ("GET", "/meetings?cycle={cycle}"), ("GET", "/meetings/{meeting}"), ("POST", "/meetings/{meeting}/item"), ("POST", "/meetings/{meeting}/motions"),
        ("POST", "/meetings/{meeting}/minute"), ("POST", "/meetings/{meeting}/casting-vote"),
        ("POST", "/meetings/{meeting}/motions/0197aaaa-0000-7000-8000-000000000002/votes"),
        ("GET", "/nominations?cycle={cycle}"), ("GET", "/nominations?cycle={cycle}&search=BBBB"), ("GET", "/nominations?cycle={cycle}&organisation=RRK"),
        ("GET", "/nominations?cycle={cycle}&category=changemaker&state=admitted"), ("GET", "/nominations/{hidden}"), ("GET", "/nominations/{hidden}/redaction"),
        ("GET", "/fairness?cycle={cycle}"), ("GET", "/practice?cycle={cycle}"), ("GET", "/practice/{hidden}"),
    ];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nothing_tells_of_the_entry(string person, string method, string path)
    {
        await MakeWorldsAsync();
        var client = ClientOf(person);
        var body = method == "GET" ? null : new { cycle = _with!.Panel.Key, entry = World.HiddenCode, text = "A text.", reason = "A reason.", outcome = "winner", vote = "for", order = new[] { "BBBB", "CCCC" } };
        var bodyWithout = method == "GET" ? null : new { cycle = _without!.Panel.Key, entry = World.HiddenCode, text = "A text.", reason = "A reason.", outcome = "winner", vote = "for", order = new[] { "BBBB", "CCCC" } };

        var with = await _with!.SeenAsync(client, new(method), Api + path, body);
        var without = await _without!.SeenAsync(client, new(method), Api + path, bodyWithout);

        with.ShouldBe(without);
        with.ShouldNotContain("Nominee of BBBB");
    }

    [Fact]
    public async Task The_worlds_differ_for_whoever_may_see_the_entry()
    {
        await MakeWorldsAsync();
        var chair = World.Client(app, "the chair");

        foreach (var path in (string[])["/results?cycle={cycle}&category=changemaker", "/ledger?cycle={cycle}&category=changemaker", "/meetings/{meeting}", "/queue?cycle={cycle}"])
        {
            (await _with!.SeenAsync(chair, HttpMethod.Get, Api + path)).ShouldNotBe(await _without!.SeenAsync(chair, HttpMethod.Get, Api + path), path);
        }
    }

    [Theory]
    [InlineData("conflicted judge", "/scores/{0}?cycle={1}", "BBBB", "ZZZZ")]
    public async Task A_hidden_entry_costs_the_same_work_as_none(string person, string path, string hidden, string none)
    {
        await MakeWorldsAsync();
        var client = ClientOf(person);

        (await WorkAsync(client, string.Format(null, Api + path, hidden, _with!.Panel.Key))).ShouldBe(await WorkAsync(client, string.Format(null, Api + path, none, _with!.Panel.Key)));
    }

    [Fact]
    public async Task A_link_from_before_an_interest_was_declared_leads_nowhere_afterwards()
    {
        var world = await World.MakeAsync(app, withHidden: false);
        await world.Panel.MoveToAsync(CycleStage.Judging);
        var judge = World.Client(app, "third judge");
        (await judge.GetAsync($"{Api}/scores/FFFF?cycle={world.Panel.Key}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await judge.Put($"{Api}/interests/{world.Panel.Key}", new { organisations = new[] { "RJE" } }, "*")).Ok();

        var gone = await world.SeenAsync(judge, HttpMethod.Get, $"{Api}/scores/FFFF?cycle={world.Panel.Key}");
        gone.ShouldBe(await world.SeenAsync(judge, HttpMethod.Get, $"{Api}/scores/ZZZZ?cycle={world.Panel.Key}"));
        gone.ShouldStartWith("404");
    }

    [Fact]
    public async Task Mail_names_nobody_and_says_no_number()
    {
        await MakeWorldsAsync();
        var mails = await app.InDatabaseAsync(db => db.Mails.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

        mails.Where(mail => mail.To.EndsWith("@judges.example", StringComparison.Ordinal)).ShouldNotBeEmpty();
        mails.ShouldAllBe(mail => !mail.Subject.Any(char.IsDigit) && !mail.Subject.Contains("Nominee"));
        mails.ShouldAllBe(mail => !mail.Body.Contains("Nominee of") && !mail.Body.Contains("BBBB") && !mail.Body.Contains("CCCC"));
    }

    [Fact]
    public async Task A_conflicted_judge_gets_as_many_mails_with_the_entry_as_without()
    {
        Task<int> MailsAsync() => app.InDatabaseAsync(db => db.Mails.CountAsync(mail => mail.To == "conflicted.judge@judges.example", TestContext.Current.CancellationToken));
        var before = await MailsAsync();
        await World.MakeAsync(app, withHidden: false);
        var without = await MailsAsync() - before;

        await World.MakeAsync(app, withHidden: true);

        (await MailsAsync() - before - without).ShouldBe(without);
    }

    private async Task MakeWorldsAsync()
    {
        (_with, _without) = await Worlds.GetOrMakeAsync(app);
    }

    private HttpClient ClientOf(string person) => person switch
    {
        "conflicted judge" => World.Client(app, person),
        "conflicted organiser" => World.Organiser(app),
        "nominee" => app.ClientNamed("the nominee", "network-member:RRK"),
        _ => app.ClientNamed("a trust user", "trust-lead:RRK"),
    };

    private async Task<int> WorkAsync(HttpClient client, string path)
    {
        using var asked = new AskedDatabase(app.ConnectionString);
        await client.GetAsync(path, TestContext.Current.CancellationToken);

        return asked.Commands;
    }

    /// <summary>Made once for the class: the doors only look.</summary>
    private static class Worlds
    {
        private static readonly SemaphoreSlim Making = new(1);
        private static (World, World)? _made;

        internal static async Task<(World, World)> GetOrMakeAsync(AwardsApp app)
        {
            await Making.WaitAsync(TestContext.Current.CancellationToken);
            try
            {
                return _made ??= (await World.MakeAsync(app, withHidden: true), await World.MakeAsync(app, withHidden: false));
            }
            finally
            {
                Making.Release();
            }
        }
    }
}
