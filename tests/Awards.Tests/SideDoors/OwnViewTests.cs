using System.IO.Compression;
using System.Text.RegularExpressions;
using EdiRegion.Awards.Cycles;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>While an entry is judged, those who wrote it and those it is about see that it is being judged, and nothing else: not a byte changes, whatever happens inside.</summary>
public sealed partial class OwnViewTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nominators_and_nominees_see_stays_the_same_to_the_byte_until_the_announcement()
    {
        var cycle = await CycleSteps.OpenAsync(app);
        var (draft, views) = await NominatedAsync(cycle);
        await cycle.MoveToAsync(CycleStage.Screening);
        var seen = await SeeAsync(views);

        await InsideAsync(seen, views, "admitted", () => draft.DecideAsync("screening", new { decision = "admitted", reason = "It fits." }));
        await InsideAsync(seen, views, "redacted", () => RedactAsync(draft, 0));

        await cycle.MoveToAsync(CycleStage.Judging);
        seen = await SeeAsync(views);
        seen.Values.First().ShouldContain("\"state\":\"beingJudged\"");
        var panel = await PanelAsync(cycle);
        var code = await CodeAsync(draft);

        await InsideAsync(seen, views, "assigned", () => app.Secretary.Send(HttpMethod.Post, $"{Api}/panels/{panel.Id}/assignments"));
        (await panel.Judge(1).Get($"{Api}/scores/{code}?cycle={cycle.Key}"))["attachments"]!.AsArray().Select(file => file!.Text("name")).ShouldBe(["attachment-1.pdf"]);
        await InsideAsync(seen, views, "scored high", () => panel.ScoreAsync(panel.Judge(1), code, 4));
        await InsideAsync(seen, views, "abstained from", () => panel.Judge(2).Send(HttpMethod.Post, $"{Api}/scores/{code}/abstention?cycle={cycle.Key}", new { reason = "Not mine." }));
        await InsideAsync(seen, views, "scored and set aside", async () =>
        {
            await panel.ScoreAsync(panel.Judge(3), code, 0);
            return await panel.Judge(3).Send(HttpMethod.Post, $"{Api}/scores/{code}/conflict?cycle={cycle.Key}", new { reason = "I know them." });
        });
        await InsideAsync(seen, views, "redacted again", () => RedactAsync(draft, 5));
        await InsideAsync(seen, views, "joined by another nomination", () => JoinAsync(cycle, draft));
        await InsideAsync(seen, views, "its judge dropped out", async () => await app.Secretary.DeleteAsync($"{Api}/panels/{panel.Id}/judges/{await JudgeAsync(panel, 2)}", Ct));

        await InsideAsync(seen, views, "moderation", () => cycle.MoveToAsync(CycleStage.Moderation));
        var meeting = (await app.Secretary.Post($"{Api}/meetings", new { cycle = cycle.Key, category = "changemaker" })).Id();
        await InsideAsync(seen, views, "on the table", () => app.Secretary.Send(HttpMethod.Post, $"{Api}/meetings/{meeting}/item", new { entry = code }));
        await InsideAsync(seen, views, "moved", () => app.Secretary.Send(HttpMethod.Post, $"{Api}/meetings/{meeting}/motions", new { entry = code, text = "It should win.", outcome = "winner" }));
        await InsideAsync(seen, views, "shortlisted", async () => await panel.DecideAsync(code, "shortlisted", (await panel.ResultsAsync()).Tag));
        await InsideAsync(seen, views, "winner", async () => await panel.DecideAsync(code, "winner", (await panel.ResultsAsync()).Tag));

        await cycle.MoveToAsync(CycleStage.Announced);
        (await SeeAsync(views)).ShouldNotBe(seen, "from now on they are told");
    }

    [Theory]
    [InlineData("admitted")]
    [InlineData("submitted")]
    [InlineData("merged")]
    public async Task Nominators_do_not_find_their_nomination_by_a_state_they_do_not_see(string inside)
    {
        var cycle = await CycleSteps.OpenAsync(app);
        var (draft, _) = await NominatedAsync(cycle);
        await cycle.MoveToAsync(CycleStage.Screening);
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok();

        (await draft.Writer.Get($"{Api}/nominations?cycle={cycle.Key}&state=received"))["total"]!.GetValue<int>().ShouldBe(1);
        await (await draft.Writer.GetAsync($"{Api}/nominations?cycle={cycle.Key}&state={inside}", Ct)).Refused(System.Net.HttpStatusCode.UnprocessableEntity, "choice-unknown");
    }

    /// <summary>A nomination with a file, submitted by an account together with somebody without one, agreed to and authorised; and each way in which they look at it.</summary>
    private async Task<(GivenDraft Draft, (HttpClient Client, string Path)[] Views)> NominatedAsync(GivenCycle cycle)
    {
        var draft = await GivenDraft.FilledAsync(cycle);
        var email = $"{Guid.CreateVersion7():N}@nominator.example";
        var confirmed = await cycle.ConfirmedAsync(email);
        await (await draft.Writer.Send(HttpMethod.Post, $"{draft.Path}/co-authors", new { name = "Another nominator", email })).Ok();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7\n%%EOF"u8.ToArray()), "file", "Ward manager of RRK.pdf" } };
        await (await draft.Writer.PostAsync($"{draft.Path}/evidence", form, Ct)).Ok();
        await (await draft.SubmitAsync()).Ok();
        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given", publish = true });
        await draft.AnswerAsync(draft.ManagerEmail, "authorisation", new { answer = "authorised" });
        var (link, managers) = (await draft.TokenAsync(draft.NomineeEmail, "consent"), await draft.TokenAsync(draft.ManagerEmail, "authorisation"));

        return (draft,
        [
            .. from writer in new[] { draft.Writer, confirmed }
               from path in new[] { draft.Path, $"{Api}/nominations?cycle={cycle.Key}", $"{draft.Path}/receipt", $"{draft.Path}/feedback", $"{draft.Path}/form.docx", $"{draft.Path}/evidence/1/content" }
               select (writer, path),
            .. from path in new[] { $"/consents/{link}", $"/people/export/{link}", $"/monitoring/{link}", $"/authorisations/{managers}" } select (app.CreateClient(), Api + path),
        ]);
    }

    private async Task<GivenPanel> PanelAsync(GivenCycle cycle)
    {
        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "A panel", categories = new[] { "changemaker" }, judgesPerEntry = 3 });
        var panel = new GivenPanel(app, cycle, made.Id());

        foreach (var number in Enumerable.Range(1, 3))
        {
            await panel.WithJudgeAsync(number);
        }

        return panel;
    }

    private async Task<string> CodeAsync(GivenDraft draft) => (await draft.ReadAsync(app.Secretary))["secretary"]!.Text("code")!;

    private async Task<Guid> JudgeAsync(GivenPanel panel, int number) => (await app.Secretary.Get($"{Api}/panels/{panel.Id}"))["judges"]![number - 1]!.Id();

    private async Task<HttpResponseMessage> RedactAsync(GivenDraft draft, int length) => await app.Secretary.Put(
        $"{draft.Path}/redaction", new { spans = length == 0 ? [] : new object[] { new { field = "a", start = 0, length, kind = "name" } } }, (await draft.ReadAsync(app.Secretary)).Text("eTag"));

    /// <summary>Another nomination of the same nominee is merged into it.</summary>
    private async Task<HttpResponseMessage> JoinAsync(GivenCycle cycle, GivenDraft draft)
    {
        var other = await cycle.WithNominationAsync(name: "Ward manager, RRK");

        return await app.Secretary.PostToAny($"{Api}/nominations/{other.Id}/merging", new { into = draft.Path[^36..] });
    }

    private Task InsideAsync(IReadOnlyDictionary<string, string> seen, (HttpClient Client, string Path)[] views, string what, Func<Task> happens) => InsideAsync(seen, views, what, async () =>
    {
        await happens();
        return new HttpResponseMessage();
    });

    private async Task InsideAsync(IReadOnlyDictionary<string, string> seen, (HttpClient Client, string Path)[] views, string what, Func<Task<HttpResponseMessage>> happens)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var answer = await happens();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{what}: {await answer.Content.ReadAsStringAsync(Ct)}");

        foreach (var (view, now) in await SeeAsync(views))
        {
            now.ShouldBe(seen[view], $"{what}, seen at {view}");
        }
    }

    private static async Task<Dictionary<string, string>> SeeAsync((HttpClient Client, string Path)[] views)
    {
        Dictionary<string, string> seen = [];

        foreach (var ((client, path), number) in views.Select((view, number) => (view, number)))
        {
            using var response = await client.GetAsync(path, Ct);
            var isForm = path.EndsWith(".docx", StringComparison.Ordinal);
            var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "X-Request-ID") && !(isForm && header.Key is "Content-Length"))
                .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            var body = isForm ? await TextOfAsync(response) : Requests().Replace(await response.Content.ReadAsStringAsync(Ct), "");

            // At which stage the cycle is anybody may read.
            seen[$"{number} {path}"] = $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{body}".Replace("at the stage moderation", "at the stage judging", StringComparison.Ordinal);
        }

        return seen;
    }

    /// <summary>What a form in Word says; the file around it holds random names and the time at which it was written.</summary>
    private static async Task<string> TextOfAsync(HttpResponseMessage response)
    {
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(Ct));
        using var text = new StreamReader(archive.GetEntry("word/document.xml")!.Open());

        return await text.ReadToEndAsync(Ct);
    }

    [GeneratedRegex("\"requestId\":\"[^\"]*\"")]
    private static partial Regex Requests();
}
