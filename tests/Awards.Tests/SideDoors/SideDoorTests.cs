using System.Net;
using EdiRegion.Awards.Cycles;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>
/// For each person who must not know of an entry, or of what becomes of it, every side door there is: what they see in a world with the secret is, byte for byte and at the
/// cost of the same work, what they see in one without it. The doors are those of published advisories on systems like this one.
/// <para>
/// Without such a channel in the product, and so without a test: web hooks; suggestions while typing; digests and reminders (a judge gets one mail, when something
/// was given to them); a screen for many at once; tables to export (what leaves is the form in Word, the receipt and a person's own data); undo; an audit view; rules
/// to expand fields by (unknown parameters are tried); presence other than the entry on a meeting's table; badges other than the counts of queue and list.
/// </para>
/// </summary>
public sealed class SideDoorTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static readonly string[] People = ["conflicted judge", "conflicted organiser", "trust user", "nominee", "nominator", "nominator without an account"];

    private static readonly Dictionary<string, (string Method, string Path)[]> Channels = new()
    {
        ["counts, badges and pages"] =
        [
            ("GET", "/nominations?cycle={cycle}"), ("GET", "/nominations?cycle={cycle}&after=0"), ("GET", "/nominations?cycle={cycle}&after=1"), ("GET", "/nominations?cycle={cycle}&own=true"),
            ("GET", "/queue?cycle={cycle}"), ("GET", "/panels?cycle={cycle}"), ("GET", "/meetings?cycle={cycle}"), ("GET", "/cycles/{cycle}"), ("GET", "/feedback-checks?cycle={cycle}"),
            ("GET", "/feedback-checks?cycle={cycle}&category=changemaker"), ("GET", "/outcomes?cycle={cycle}"),
            ("GET", "/cycles/{cycle}/rehearsal?stage=judging"), ("GET", "/cycles/{cycle}/rehearsal?stage=announced"),
        ],
        ["search"] =
        [
            ("GET", "/nominations?cycle={cycle}&search=BBBB"), ("GET", "/nominations?cycle={cycle}&search=Work"), ("GET", "/nominations?cycle={cycle}&search=Nominee of BBBB"),
            ("GET", "/nominations/duplicates?cycle={cycle}"),
        ],
        ["filter by a hidden field"] =
        [
            ("GET", "/nominations?cycle={cycle}&organisation=RRK"), ("GET", "/nominations?cycle={cycle}&category=changemaker"), ("GET", "/nominations?cycle={cycle}&state=admitted"),
            ("GET", "/nominations?cycle={cycle}&state=submitted"), ("GET", "/nominations?cycle={cycle}&state=withdrawn"), ("GET", "/nominations?cycle={cycle}&state=merged"),
            ("GET", "/nominations?cycle={cycle}&state=beingJudged"), ("GET", "/nominations?cycle={cycle}&own=true&state=admitted&organisation=RRK"),
        ],
        ["order and totals"] =
        [
            ("GET", "/results?cycle={cycle}&category=changemaker"), ("GET", "/fairness?cycle={cycle}"), ("GET", "/fairness?cycle={cycle}&by=type"), ("GET", "/practice?cycle={cycle}"),
        ],
        ["error wording"] =
        [
            ("GET", "/nominations/{hidden}"), ("GET", "/nominations/{hidden}/redaction"), ("PUT", "/nominations/{hidden}/redaction"), ("PUT", "/nominations/{hidden}/feedback-check"), ("POST", "/nominations/{hidden}/screening"),
            ("POST", "/nominations/{hidden}/late-acceptance"), ("POST", "/nominations/{hidden}/merging"), ("POST", "/nominations/{visible}/merging"), ("POST", "/nominations/{hidden}/erasure"),
            ("GET", "/practice/{hidden}"), ("PUT", "/practice/{hidden}"), ("POST", "/practice/{hidden}/publication"), ("POST", "/practice/{hidden}/tried"),
            ("GET", "/results?cycle={cycle}&category=nothing"), ("POST", "/results/changemaker/decisions"),
            ("GET", "/scores/BBBB?cycle={cycle}"), ("PUT", "/scores/BBBB?cycle={cycle}"), ("POST", "/scores/BBBB/submission?cycle={cycle}"), ("POST", "/scores/BBBB/abstention?cycle={cycle}"),
            ("POST", "/scores/BBBB/conflict?cycle={cycle}"),
        ],
        ["files, their names and print"] =
        [
            ("GET", "/scores/BBBB/attachments/1?cycle={cycle}"), ("GET", "/scores/CCCC/attachments/1?cycle={cycle}"), ("GET", "/scores/CCCC/attachments/2?cycle={cycle}"),
            ("GET", "/nominations/{hidden}/evidence/1/content"), ("GET", "/nominations/{hidden}/receipt"), ("GET", "/nominations/{hidden}/form.docx"),
        ],
        ["history and feedback"] = [("GET", "/nominations/{hidden}/feedback"), ("GET", "/nominations/{hidden}/feedback-check"), ("GET", "/ledger?cycle={cycle}&category=changemaker"), ("GET", "/scores/CCCC?cycle={cycle}")],
        ["replay"] = [("GET", "/ledger/replay?cycle={cycle}&category=changemaker"), ("POST", "/ledger/replay?cycle={cycle}&category=changemaker")],
        ["field expansion"] =
        [
            ("GET", "/nominations/{hidden}?expand=secretary&fields=code,state"), ("GET", "/nominations?cycle={cycle}&expand=redaction&include=scores&sort=score"),
            ("GET", "/queue?cycle={cycle}&include=all&fields=nominee"), ("GET", "/scores/CCCC?cycle={cycle}&expand=nominee"),
        ],
        ["load"] = [("GET", "/panels/{panel}"), ("GET", "/panels/{panel}/assignments"), ("POST", "/panels/{panel}/assignments")],
        ["what was declared"] = [("GET", "/interests/{cycle}"), ("PUT", "/interests/{cycle}"), ("GET", "/queue?cycle={cycle}")],
        ["presence and the meeting"] =
        [
            ("GET", "/meetings/{meeting}"), ("POST", "/meetings/{meeting}/item"), ("POST", "/meetings/{meeting}/motions"), ("POST", "/meetings/{meeting}/motions/{motion}/votes"),
            ("POST", "/meetings/{meeting}/motions/{nothing}/votes"), ("POST", "/meetings/{meeting}/minute"), ("POST", "/meetings/{meeting}/casting-vote"), ("GET", "/meetings/{meeting}"),
        ],
    };

    /// <summary>What a link opens.</summary>
    private static readonly (string Method, string Path)[] OfTheLink = [("GET", "/consents/{consent}"), ("GET", "/people/export/{consent}"), ("GET", "/monitoring/{consent}"), ("GET", "/authorisations/{consent}")];

    private IReadOnlyDictionary<Fate, World> _worlds = new Dictionary<Fate, World>();

    public static TheoryData<string, string> Doors { get; } = [.. from person in People from channel in Channels.Keys select (person, channel)];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nothing_tells_of_the_entry(string person, string channel) => (await DifferencesAsync(person, Channels[channel])).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_that_opens_with_the_nominees_link_tells_what_becomes_of_the_entry() => (await DifferencesAsync("nominee", OfTheLink)).ShouldBeEmpty();

    [Fact]
    public async Task Those_who_may_know_see_the_difference_and_what_it_costs()
    {
        await MakeWorldsAsync();

        foreach (var path in (string[])["/results?cycle={cycle}&category=changemaker", "/ledger?cycle={cycle}&category=changemaker", "/meetings/{meeting}", "/queue?cycle={cycle}"])
        {
            var seen = await _worlds[Fate.Decided].SeenAsync(_worlds[Fate.Decided].ClientOf("the chair"), HttpMethod.Get, path);

            seen.ShouldNotBe(await _worlds[Fate.NoEntry].SeenAsync(_worlds[Fate.NoEntry].ClientOf("the chair"), HttpMethod.Get, path), path);
            seen.ShouldContain(World.HiddenCode);
            seen.ShouldNotContain("\n0 questions to the database");
        }
    }

    [Fact]
    public async Task Files_tell_judges_nothing_by_their_names_or_by_what_comes_with_them()
    {
        await MakeWorldsAsync();
        var world = _worlds[Fate.Decided];
        await world.AtAsync(CycleStage.Judging);

        foreach (var path in (string[])["/scores/CCCC?cycle={cycle}", "/scores/CCCC/attachments/1?cycle={cycle}", "/scores/CCCC/attachments/2?cycle={cycle}"])
        {
            var seen = await world.SeenAsync(world.ClientOf("second judge"), HttpMethod.Get, path);

            new[] { "Nominee", "RXK", "Last-Modified" }.ShouldAllBe(secret => !seen.Contains(secret), path);
        }
    }

    /// <summary>A tag says which version one knows, and is not a pass: whoever sends another's gets what they would have got without.</summary>
    [Theory]
    [InlineData("conflicted organiser", "the chair", "/results?cycle={cycle}&category=changemaker")]
    [InlineData("conflicted organiser", "the chair", "/panels/{panel}")]
    [InlineData("conflicted judge", "second judge", "/scores/CCCC?cycle={cycle}")]
    [InlineData("conflicted judge", "second judge", "/scores/BBBB?cycle={cycle}")]
    [InlineData("nominator", "awards secretary", "/nominations/{hidden}")]
    [InlineData("trust user", "nominator", "/nominations/{hidden}")]
    [InlineData("conflicted organiser", "awards secretary", "/nominations/{hidden}")]
    public async Task Nobody_is_answered_by_what_another_was_answered(string person, string other, string path)
    {
        await MakeWorldsAsync();
        var world = _worlds[Fate.Decided];
        using var response = await (other == "awards secretary" ? app.Secretary : world.ClientOf(other)).GetAsync(world.Address(path), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (response.Headers.CacheControl?.NoStore is true).ShouldBeTrue("what one person may see is not for any store on the way");

        var client = world.ClientOf(person);

        (await world.SeenAsync(client, HttpMethod.Get, path, noneMatch: response.Headers.ETag?.Tag ?? "*")).ShouldBe(await world.SeenAsync(client, HttpMethod.Get, path));
    }

    [Theory]
    [InlineData("conflicted judge", Fate.NoEntry)]
    [InlineData("conflicted organiser", Fate.NoEntry)]
    [InlineData("nominator of BBBB", Fate.Untouched)]
    [InlineData("nominee of BBBB", Fate.Untouched)]
    public async Task Mail_comes_as_often_and_with_the_same_subject(string person, Fate other)
    {
        await MakeWorldsAsync();

        (await _worlds[Fate.Decided].MailsToAsync(person)).ShouldBe(await _worlds[other].MailsToAsync(person));
    }

    [Fact]
    public async Task Mail_names_nobody_and_says_no_number()
    {
        await MakeWorldsAsync();
        var subjects = await _worlds[Fate.Decided].MailsToAsync("conflicted judge");
        var letter = await app.MailToAsync($"conflicted.judge@{_worlds[Fate.Decided].Panel.Key}.example");

        subjects.ShouldNotBeEmpty();
        subjects.ShouldAllBe(subject => !subject.Any(char.IsDigit) && !subject.Contains("Nominee"));
        new[] { "Nominee", "BBBB", "CCCC", "changemaker", "Work of" }.ShouldAllBe(secret => !letter.Contains(secret));
    }

    /// <summary>A code that is hidden and one that is none, in the same world: the same words, the same length, the same work.</summary>
    [Theory]
    [InlineData("conflicted judge", "GET", "/scores/BBBB?cycle={cycle}", "/scores/ZZZZ?cycle={cycle}")]
    [InlineData("conflicted judge", "GET", "/scores/BBBB/attachments/1?cycle={cycle}", "/scores/ZZZZ/attachments/1?cycle={cycle}")]
    [InlineData("conflicted judge", "POST", "/meetings/{meeting}/motions/{motion}/votes", "/meetings/{meeting}/motions/{nothing}/votes")]
    [InlineData("conflicted organiser", "GET", "/nominations/{hidden}", "/nominations/{nothing}")]
    [InlineData("conflicted organiser", "POST", "/nominations/{hidden}/screening", "/nominations/{nothing}/screening")]
    [InlineData("conflicted organiser", "GET", "/practice/{hidden}", "/practice/{nothing}")]
    [InlineData("conflicted organiser", "GET", "/nominations?cycle={cycle}&search=BBBB", "/nominations?cycle={cycle}&search=ZZZZ")]
    [InlineData("trust user", "GET", "/nominations/{hidden}", "/nominations/{nothing}")]
    [InlineData("trust user", "GET", "/nominations/{hidden}/receipt", "/nominations/{nothing}/receipt")]
    [InlineData("nominee", "GET", "/nominations/{hidden}/feedback", "/nominations/{nothing}/feedback")]
    public async Task A_hidden_entry_costs_the_same_work_as_none(string person, string method, string hidden, string none)
    {
        await MakeWorldsAsync();
        var world = _worlds[Fate.Decided];
        var client = world.ClientOf(person);

        (await world.SeenAsync(client, new(method), hidden)).ShouldBe(await world.SeenAsync(client, new(method), none));
    }

    /// <summary>Each door, tried at the stages at which there is a secret.</summary>
    private async Task<List<string>> DifferencesAsync(string person, (string Method, string Path)[] doors)
    {
        await MakeWorldsAsync();

        // Whoever wrote it or is named in it knows that it is there, and not what becomes of it.
        var (with, without) = (_worlds[Fate.Decided], _worlds[person.StartsWith("nomin", StringComparison.Ordinal) ? Fate.Untouched : Fate.NoEntry]);
        List<string> differences = [];

        foreach (var stage in new[] { CycleStage.Judging, CycleStage.Moderation })
        {
            await with.AtAsync(stage);
            await without.AtAsync(stage);

            foreach (var (method, path) in doors)
            {
                var seen = await with.SeenAsync(with.ClientOf(person), new(method), path);
                var expected = await without.SeenAsync(without.ClientOf(person), new(method), path);

                if (seen != expected)
                {
                    differences.Add($"{method} {path} at {stage}\n--- with the secret\n{seen}\n--- without\n{expected}");
                }
            }
        }

        return differences;
    }

    /// <summary>All at the stage of the meetings, whatever another test did with them.</summary>
    private async Task MakeWorldsAsync()
    {
        _worlds = await Worlds.GetOrMakeAsync(app);

        foreach (var world in _worlds.Values)
        {
            await world.AtAsync(CycleStage.Moderation);
        }
    }

    /// <summary>Made once for the class: the doors only look.</summary>
    private static class Worlds
    {
        private static readonly SemaphoreSlim Making = new(1);
        private static Dictionary<Fate, World>? _made;

        internal static async Task<IReadOnlyDictionary<Fate, World>> GetOrMakeAsync(AwardsApp app)
        {
            await Making.WaitAsync(TestContext.Current.CancellationToken);
            try
            {
                return _made ??= new()
                {
                    [Fate.NoEntry] = await World.MakeAsync(app, Fate.NoEntry),
                    [Fate.Untouched] = await World.MakeAsync(app, Fate.Untouched),
                    [Fate.Decided] = await World.MakeAsync(app, Fate.Decided),
                };
            }
            finally
            {
                Making.Release();
            }
        }
    }
}
