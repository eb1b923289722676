using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Contracts.Awards;
using EdiRegion.Contracts.Metrics;

namespace EdiRegion.Awards.Tests.Practice;

/// <summary>From an entry that won to a case others take up.</summary>
public sealed class PracticeTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static readonly object Written = new
    {
        title = "Shared rotas",
        summary = "Rotas are made together.",
        whatWasDone = "We asked all shifts.",
        whatChanged = "Requests are granted alike.",
        toBegin = "Two hours a week.",
        outcomes = new[] { "wrei-outcome-9" },
        measures = new[] { "wres-2" },
        namesNominee = true,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_winner_is_written_up_published_and_read_by_anybody()
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();
        var anybody = app.CreateClient();
        var path = $"/api/awards/v1/practice/{entry.Id}";

        var begun = await secretary.Get(path);
        begun.Text("title").ShouldBe("What was done");
        begun["outcomes"]!.AsArray().ShouldNotBeEmpty();
        begun["eTag"].ShouldBeNull();
        var written = await (await secretary.Put(path, Written)).Ok();
        await (await anybody.GetAsync(path, Ct)).Refused(HttpStatusCode.NotFound, "practice-unknown");
        await (await secretary.Put(path, Written)).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        (await PublishAsync(secretary, path, written.Text("eTag")!)).Text("outcome").ShouldBe("winner");

        var read = await anybody.Get(path);
        (read.Text("nominee"), read.Text("organisation"), read.Text("categoryTitle")).ShouldBe(("A nominee", "RRK", "Changemaker of the Year"));
        read["measures"]![0]!.Text("title").ShouldBe("Relative likelihood of appointment");
        (await anybody.Get($"/api/awards/v1/practice?cycle={given.Key}&measure=wres-2"))["items"]!.AsArray().Count.ShouldBe(1);
        (await anybody.Get($"/api/awards/v1/practice?cycle={given.Key}&measure=wres-5"))["items"]!.AsArray().ShouldBeEmpty();
        var told = await app.HeardAsync<PracticePublished>(practice => practice.Nomination == entry.Id);
        (told.Title, told.Organisation, told.Withdrawn, string.Join(',', told.Measures)).ShouldBe(("Shared rotas", "RRK", false, "wres-2"));
    }

    [Fact]
    public async Task Nothing_is_published_without_the_word_of_the_nominee_and_all_goes_when_it_is_taken_back()
    {
        var (given, entry) = await WinnerAsync(n => n.ConsentToPublish = false);
        var secretary = await given.DeclaredSecretaryAsync();
        var path = $"/api/awards/v1/practice/{entry.Id}";
        var written = await (await secretary.Put(path, Written)).Ok();

        await (await PublicationAsync(secretary, path, written.Text("eTag")!)).Refused(HttpStatusCode.Conflict, "consent-missing");
        await ChangeAsync(entry, n => n.ConsentToPublish = true);
        await PublishAsync(secretary, path, written.Text("eTag")!);
        (await app.CreateClient().Get(path)).Text("title").ShouldBe("Shared rotas");
        await ChangeAsync(entry, n => n.Consent = ConsentState.Withdrawn);

        await (await app.CreateClient().GetAsync(path, Ct)).Refused(HttpStatusCode.NotFound, "practice-unknown");
        (await app.CreateClient().Get($"/api/awards/v1/practice?cycle={given.Key}"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("withdrawn", false)]
    [InlineData("given", false)]
    public async Task Consent_taken_back_takes_the_case_back_and_tells_the_region(string answer, bool publish)
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();
        var path = $"/api/awards/v1/practice/{entry.Id}";
        await PublishAsync(secretary, path, (await (await secretary.Put(path, Written)).Ok()).Text("eTag")!);
        await app.HeardAsync<PracticePublished>(practice => practice.Nomination == entry.Id && !practice.Withdrawn);
        var link = $"/api/awards/v1/consents/{await LinkAsync(entry)}";

        await app.CreateClient().Post(link, new { answer, publish });

        var told = await app.HeardAsync<PracticePublished>(practice => practice.Nomination == entry.Id && practice.Withdrawn);
        (told.Title, told.Organisation, told.Version).ShouldBe(("", null, 3));
        (await app.HeardAsync<AwardsAnnounced>(announced => announced.Cycle == given.Key)).Outcomes.ShouldBeEmpty();
        (await secretary.Get(path))["published"]!.GetValue<bool>().ShouldBeFalse();
        await (await app.CreateClient().GetAsync(path, Ct)).Refused(HttpStatusCode.NotFound, "practice-unknown");
    }

    [Fact]
    public async Task Who_agrees_again_is_told_of_among_the_outcomes_and_the_case_waits_for_a_secretary()
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();
        var path = $"/api/awards/v1/practice/{entry.Id}";
        await PublishAsync(secretary, path, (await (await secretary.Put(path, Written)).Ok()).Text("eTag")!);
        var link = $"/api/awards/v1/consents/{await LinkAsync(entry)}";
        await app.CreateClient().Post(link, new { answer = "given", publish = false });
        await app.HeardAsync<AwardsAnnounced>(announced => announced.Cycle == given.Key && announced.Outcomes.Count == 0);

        await app.CreateClient().Post(link, new { answer = "given", publish = true });

        var told = (await app.HeardAsync<AwardsAnnounced>(announced => announced.Cycle == given.Key && announced.Outcomes.Count > 0)).Outcomes.ShouldHaveSingleItem();
        (told.Category, told.Outcome, told.Organisation, told.Title).ShouldBe(("changemaker", "winner", "RRK", "What was done"));
        await (await app.CreateClient().GetAsync(path, Ct)).Refused(HttpStatusCode.NotFound, "practice-unknown");
    }

    [Fact]
    public async Task An_erased_case_is_taken_back_from_the_region()
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();
        var path = $"/api/awards/v1/practice/{entry.Id}";
        await PublishAsync(secretary, path, (await (await secretary.Put(path, Written)).Ok()).Text("eTag")!);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/awards/v1/nominations/{entry.Id}/erasure") { Content = System.Net.Http.Json.JsonContent.Create(new { reason = "Asked for." }) };
        request.Headers.TryAddWithoutValidation("If-Match", (await secretary.Get($"/api/awards/v1/nominations/{entry.Id}")).Text("eTag"));

        await (await secretary.SendAsync(request, Ct)).Ok();

        (await app.HeardAsync<PracticePublished>(practice => practice.Nomination == entry.Id && practice.Withdrawn)).Title.ShouldBeEmpty();
        (await app.HeardAsync<AwardsAnnounced>(announced => announced.Cycle == given.Key)).Outcomes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_that_did_not_come_far_or_is_not_announced_is_no_case()
    {
        var (given, entry) = await WinnerAsync(outcome: "notShortlisted");
        var secretary = await given.DeclaredSecretaryAsync();
        await (await secretary.Put($"/api/awards/v1/practice/{entry.Id}", Written)).Refused(HttpStatusCode.Conflict, "not-commended");

        await given.MoveAsync(CycleStage.Moderation);
        await (await secretary.Put($"/api/awards/v1/practice/{entry.Id}", Written)).Refused(HttpStatusCode.Conflict, "not-announced");
        await (await secretary.Put($"/api/awards/v1/practice/{Guid.CreateVersion7()}", Written)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
    }

    [Fact]
    public async Task Tags_have_to_exist()
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();

        var problem = await (await secretary.Put($"/api/awards/v1/practice/{entry.Id}", new { title = "T", summary = "S", measures = new[] { "wres-99" } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "measure-unknown");

        problem.ToJsonString().ShouldContain("/measures/0");
    }

    [Fact]
    public async Task A_trust_with_the_gap_is_shown_the_case_and_says_that_it_tried_it()
    {
        var (given, entry) = await WinnerAsync();
        var secretary = await given.DeclaredSecretaryAsync();
        var path = $"/api/awards/v1/practice/{entry.Id}";
        await PublishAsync(secretary, path, (await (await secretary.Put(path, Written)).Ok()).Text("eTag")!);
        await app.TellAsync(Approved("RJE", appointedWhite: 60, appointedBme: 30));
        await app.TellAsync(Approved("RXT", appointedWhite: 60, appointedBme: 60));
        var lead = app.ClientFor("trust-lead:RJE");

        (await lead.Get($"/api/awards/v1/practice?organisation=RJE&cycle={given.Key}"))["items"]![0]!["helps"]!.AsArray().Select(label => label!.GetValue<string>())
            .ShouldBe(["Relative likelihood of appointment"]);
        (await app.ClientFor("trust-lead:RXT").Get($"/api/awards/v1/practice?organisation=RXT&cycle={given.Key}"))["items"]![0]!["helps"]!.AsArray().ShouldBeEmpty();
        await lead.Post($"{path}/tried", new { organisation = "RJE", note = "On two wards." });
        var tried = await lead.Post($"{path}/tried", new { organisation = "RJE", note = "On five wards." });

        tried["tried"]!.AsArray().Select(one => (one!.Text("organisation"), one!.Text("note"))).ShouldBe([("RJE", "On five wards.")]);
        await (await lead.Send(HttpMethod.Post, $"{path}/tried", new { organisation = "RXT" })).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, "sign-in-required")]
    [InlineData("panel-member:RJE", HttpStatusCode.Forbidden, "organisation-not-yours")]
    [InlineData("trust-lead:RXT", HttpStatusCode.Forbidden, "organisation-not-yours")]
    public async Task What_fits_an_organisation_is_told_only_to_those_who_may_read_its_measures(string? role, HttpStatusCode status, string code)
    {
        var client = role is null ? app.CreateClient() : app.ClientFor(role);

        await (await client.GetAsync("/api/awards/v1/practice?organisation=RJE", Ct)).Refused(status, code);
    }

    private async Task<(GivenCycle Given, Nomination Entry)> WinnerAsync(Action<Nomination>? change = null, string outcome = "winner")
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Moderation);
        var entry = await given.WithNominationAsync(change: n =>
        {
            n.ConsentToPublish = true;
            change?.Invoke(n);
        });
        await given.DecidedAsync(entry, outcome);
        await given.MoveAsync(CycleStage.Announced);

        return (given, entry);
    }

    private async Task<string> LinkAsync(Nomination entry)
    {
        var token = Secret.Make();
        await app.InDatabaseAsync(db =>
        {
            db.Add(new AnswerLink
            {
                Id = Guid.CreateVersion7(),
                NominationId = entry.Id,
                Kind = AnswerLinkKind.Consent,
                Email = entry.Nominee.Email!,
                TokenHash = Secret.Hash(token),
                At = app.Clock.GetUtcNow(),
            });

            return db.SaveChangesAsync(Ct);
        });

        return token;
    }

    private Task<int> ChangeAsync(Nomination entry, Action<Nomination> change) => app.InDatabaseAsync(async db =>
    {
        change((await db.Nominations.FindAsync([entry.Id], Ct))!);

        return await db.SaveChangesAsync(Ct);
    });

    private static ReturnApproved Approved(string organisation, decimal appointedWhite, decimal appointedBme) => new(
        organisation, "wres", "2025-26", 1, 1, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), "return", "digest", new Dictionary<string, ReportedCell>
        {
            ["ind2.short.W"] = new("value", 100),
            ["ind2.app.W"] = new("value", appointedWhite),
            ["ind2.short.B"] = new("value", 100),
            ["ind2.app.B"] = new("value", appointedBme),
        });

    private static async Task<System.Text.Json.Nodes.JsonObject> PublishAsync(HttpClient secretary, string path, string match) => await (await PublicationAsync(secretary, path, match)).Ok();

    private static async Task<HttpResponseMessage> PublicationAsync(HttpClient secretary, string path, string match)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/publication") { Content = System.Net.Http.Json.JsonContent.Create(new { publish = true }) };
        request.Headers.TryAddWithoutValidation("If-Match", match);

        return await secretary.SendAsync(request, Ct);
    }
}
