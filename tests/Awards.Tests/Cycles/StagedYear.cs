using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests.Cycles;

/// <summary>
/// A year with everything in it that somebody could try something on: drafts, nominations, an entry that has won, one still to be scored, a meeting. All of it was made while
/// it could be; then the stage came.
/// </summary>
internal sealed record StagedYear(GivenCycle Cycle, IReadOnlyDictionary<string, HttpClient> People, GivenDraft[] Drafts, Nomination Winner, Nomination Waiting, Guid Meeting, string Link)
{
    private const string Api = GivenPanel.Api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Key => Cycle.Key;

    internal static async Task<StagedYear> MakeAsync(GivenCycle cycle, CycleStage stage)
    {
        var app = cycle.App;
        var writer = $"nominator in {cycle.Key}";
        var people = new Dictionary<string, HttpClient>
        {
            ["anyone"] = app.ClientNamed("anyone", "trust-lead:RXK"),
            ["nominator"] = app.ClientNamed(writer, "trust-lead:RJE"),
            ["nominee"] = app.ClientNamed("nominee", "network-member:RRK"),
            ["secretary"] = app.Secretary,
            ["conflicted"] = app.ClientNamed("conflicted", "awards-secretary:Y60"),
        };
        await (await people["conflicted"].Put($"{Api}/interests/{cycle.Key}", new { organisations = new[] { "RRK" } })).Ok();

        await cycle.MoveToAsync(CycleStage.Open);
        GivenDraft[] drafts =
        [
            await GivenDraft.FilledAsync(cycle, by: people["nominator"]), await AgreedAsync(cycle, people["nominator"]), await AgreedAsync(cycle, people["nominator"]),
            await AgreedAsync(cycle, people["nominator"]), await GivenDraft.FilledAsync(cycle, by: people["nominator"]),
        ];

        var made = await app.Secretary.Post($"{Api}/panels", new { cycle = cycle.Key, title = "A panel", categories = new[] { "changemaker" }, judgesPerEntry = 2 });
        var panel = new GivenPanel(app, cycle, made.Id());
        (people["judge"], people["chair"]) = (await panel.WithJudgeAsync(1), await panel.WithJudgeAsync(2, chair: true));
        var (winner, waiting) = (await EntryAsync(panel, writer), await EntryAsync(panel, writer));

        await panel.MoveToAsync(CycleStage.Judging);
        await panel.AssignAsync();
        await panel.ScoreAsync(people["judge"], winner.Code, 4);
        await panel.ScoreAsync(people["chair"], winner.Code, 4);
        await panel.MoveToAsync(CycleStage.Moderation);
        var meeting = (await app.Secretary.Post($"{Api}/meetings", new { cycle = cycle.Key, category = "changemaker" })).Id();
        await (await panel.DecideAsync(winner.Code, "winner", (await panel.ResultsAsync()).Tag)).Ok();

        await app.InDatabaseAsync(async db =>
        {
            (await db.Cycles.FindAsync([cycle.Key], Ct))!.Stage = stage;
            (await db.Nominations.FindAsync([Guid.Parse(drafts[4].Path[^36..])], Ct))!.LateAskedAt = app.Clock.GetUtcNow();
            db.Add(new AnswerLink
            {
                Id = Guid.CreateVersion7(),
                NominationId = winner.Id,
                Kind = AnswerLinkKind.Consent,
                Email = winner.Nominee.Email!,
                TokenHash = Secret.Hash($"link in {cycle.Key}"),
                At = app.Clock.GetUtcNow(),
            });

            return await db.SaveChangesAsync(Ct);
        });

        return new(cycle, people, drafts, winner, waiting, meeting, Uri.EscapeDataString($"link in {cycle.Key}"));
    }

    /// <summary>Tries it by the routes; true when it was done or seen.</summary>
    internal async Task<bool> CanAsync(string role, string ability)
    {
        var by = People[role];

        return ability switch
        {
            "beginNomination" => await DoneAsync(by.Send(HttpMethod.Post, $"{Api}/nominations", new { cycle = Key, category = "changemaker" })),
            "changeSubmitted" => await DoneAsync(by.Put(Drafts[1].Path, new { title = "Changed" }, "*")),
            "submitNomination" => await DoneAsync(by.Send(HttpMethod.Post, $"{Drafts[0].Path}/submission")),
            "withdrawNomination" => await DoneAsync(by.Send(HttpMethod.Post, $"{Drafts[2].Path}/withdrawal")),
            "readNominations" => await DoneAsync(by.GetAsync(Drafts[3].Path, Ct), "\"secretary\":{") && await DoneAsync(by.GetAsync($"{Api}/nominations?cycle={Key}", Ct), Drafts[3].Path[^36..]),
            "screenNominations" => await DoneAsync(by.PostToAny($"{Drafts[1].Path}/screening", new { decision = "refused", reason = "Tried." })),
            "redactNominations" => await DoneAsync(by.Put($"{Drafts[3].Path}/redaction", new { spans = Array.Empty<object>() }, "*")),
            "checkFeedback" => await DoneAsync(by.Put($"{Api}/nominations/{Winner.Id}/feedback-check", new { text = "Tried." }, "*")),
            "letInLate" => await DoneAsync(by.PostToAny($"{Drafts[4].Path}/late-acceptance", new { reason = "Tried." })),
            "readQueue" => await AllAsync(
                by.GetAsync($"{Api}/queue?cycle={Key}", Ct), by.GetAsync($"{Api}/scores/{Waiting.Code}?cycle={Key}", Ct), by.GetAsync($"{Api}/scores/{Waiting.Code}/attachments/1?cycle={Key}", Ct)),
            "scoreEntries" => await DoneAsync(by.Put($"{Api}/scores/{Waiting.Code}?cycle={Key}", new { criteria = new { a = 1 } }, "*")),
            "readResults" => await DoneAsync(by.GetAsync($"{Api}/results?cycle={Key}&category=changemaker", Ct), "\"ranked\":true") && await DoneAsync(by.GetAsync($"{Api}/ledger?cycle={Key}&category=changemaker", Ct)),
            "holdMeetings" => await DoneAsync(by.Send(HttpMethod.Post, $"{Api}/meetings/{Meeting}/motions", new { entry = Winner.Code, text = "Tried.", outcome = "winner" })),
            "decideOutcomes" => await DoneAsync(by.PostToAny($"{Api}/results/changemaker/decisions", new { cycle = Key, entry = Winner.Code, outcome = "winner", reason = "Tried." })),
            "readOwnOutcome" => role == "nominee"
                ? await DoneAsync(Cycle.App.CreateClient().GetAsync($"{Api}/people/export/{Link}", Ct), "\"outcome\":\"winner\"")
                : await DoneAsync(by.GetAsync($"{Api}/nominations/{Winner.Id}/feedback", Ct)),
            "readWinners" => await DoneAsync(by.GetAsync($"{Api}/outcomes?cycle={Key}", Ct), Winner.Nominee.Name!),
            _ => throw new NotSupportedException($"Say how {ability} is tried"),
        };
    }

    private static async Task<bool> DoneAsync(Task<HttpResponseMessage> asked, string shows = "")
    {
        using var answer = await asked;

        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(Ct)).Contains(shows, StringComparison.Ordinal);
    }

    /// <summary>All or none of what belongs together; the queue of a stage without one is empty.</summary>
    private async Task<bool> AllAsync(params Task<HttpResponseMessage>[] asked)
    {
        var done = new List<bool> { await DoneAsync(asked[0], Waiting.Code) };

        foreach (var one in asked[1..])
        {
            done.Add(await DoneAsync(one));
        }

        return done.Distinct().ShouldHaveSingleItem();
    }

    private static async Task<GivenDraft> AgreedAsync(GivenCycle cycle, HttpClient by)
    {
        var draft = await GivenDraft.SubmittedAsync(cycle, by: by);
        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given", publish = true });
        await draft.AnswerAsync(draft.ManagerEmail, "authorisation", new { answer = "authorised" });

        return draft;
    }

    private static async Task<Nomination> EntryAsync(GivenPanel panel, string writer)
    {
        var entry = await panel.WithEntryAsync("RRK", name: $"Synthetic nominee of {panel.Key}", change: n =>
        {
            n.ConsentToPublish = true;
            n.NominateBy([new("A nominator", null, writer, panel.App.Clock.GetUtcNow())]);
        });
        await panel.App.InDatabaseAsync(async db =>
        {
            var file = db.Add(new Attachment
            {
                Id = Guid.CreateVersion7(),
                NominationId = entry.Id,
                Number = 1,
                Name = "attachment-1.pdf",
                MediaType = "application/pdf",
                Size = 4,
                Sha256 = "",
                At = panel.App.Clock.GetUtcNow(),
            }).Entity;
            db.Add(new AttachmentContent { AttachmentId = file.Id, Content = "%PDF"u8.ToArray() });

            return await db.SaveChangesAsync(Ct);
        });

        return entry;
    }
}
