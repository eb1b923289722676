using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Tests.Nominations;

namespace EdiRegion.Awards.Tests.Screenings;

/// <summary>What secretaries decide, and what they must not meet.</summary>
public sealed class ScreeningTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_admitted_who_has_not_agreed_or_whose_employer_has_not()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app));

        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Refused(HttpStatusCode.Conflict, "consent-missing");
        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given" });
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Refused(HttpStatusCode.Conflict, "authorisation-missing");
        await draft.AnswerAsync(draft.ManagerEmail, "authorisation", new { answer = "authorised" });

        (await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok()).Text("state").ShouldBe("admitted");
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_admission_is_not_told()
    {
        var given = await CycleSteps.OpenAsync(app);
        var (admitted, refused) = (await GivenDraft.AgreedAsync(given), await GivenDraft.AgreedAsync(given));
        var before = await admitted.ReadAsync();

        await (await admitted.DecideAsync("screening", new { decision = "admitted" })).Ok();
        await (await refused.DecideAsync("screening", new { decision = "refused", reason = "It is about another region." })).Ok();

        NominationTests.Same(before, await admitted.ReadAsync());
        var told = await refused.ReadAsync();
        told.Text("state").ShouldBe("refused");
        told.Text("reason").ShouldBe("It is about another region.");
    }

    [Fact]
    public async Task What_is_changed_after_admission_is_screened_again_and_another_nominee_asked_for_themselves()
    {
        var draft = await GivenDraft.AgreedAsync(await CycleSteps.OpenAsync(app));
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok();
        var email = $"{Guid.CreateVersion7():N}@nominee.example";

        await draft.SaveAsync(new { nominee = new { name = "A night sister, RRK", email } });

        var read = await draft.ReadAsync(app.Secretary);
        read.Text("state").ShouldBe("submitted");
        read["consent"]!.Text("state").ShouldBe("asked");
        (await draft.TokenAsync(email, "consent")).ShouldNotBeEmpty();
        await (await app.CreateClient().GetAsync($"/api/awards/v1/consents/{await draft.TokenAsync(draft.NomineeEmail, "consent")}", Ct)).Refused(HttpStatusCode.Gone, "link-over");
    }

    [Fact]
    public async Task Of_two_secretaries_who_decide_at_once_one_is_told_to_read_again_and_nothing_is_half_done()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.AgreedAsync(given);
        var second = app.ClientNamed("a second secretary", "awards-secretary:Y60");
        await given.DeclareNothingAsync(second);
        var read = (await draft.ReadAsync(app.Secretary)).Text("eTag")!;

        var answers = await Task.WhenAll(
            draft.DecideAsync("screening", new { decision = "admitted" }, match: read),
            draft.DecideAsync("screening", new { decision = "refused", reason = "It is not about this year." }, second, read));

        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.Count(a => a.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict).ShouldBe(1);
        var stands = await draft.ReadAsync(app.Secretary);
        stands["history"]!.AsArray().Count(h => h!.Text("action") is "admitted" or "refused").ShouldBe(1);
        await (await draft.DecideAsync("screening", new { decision = "refused", reason = "Late to the table." }, second, read)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        using var without = await app.Secretary.Send(HttpMethod.Post, $"{draft.Path}/screening", new { decision = "admitted" });
        await without.Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
    }

    [Fact]
    public async Task An_entry_is_moved_between_categories_even_while_it_is_judged_with_all_it_says()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.AgreedAsync(given);
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok();
        await given.MoveToAsync(CycleStage.Judging);
        var before = await draft.ReadAsync(app.Secretary);

        await (await draft.DecideAsync("screening", new { decision = "moved", category = "changemaker", reason = "It fits better." })).Refused(HttpStatusCode.UnprocessableEntity, "category-unknown");
        var moved = await (await draft.DecideAsync("screening", new { decision = "moved", category = "communities-together", reason = "It fits better." })).Ok();

        (moved.Text("category"), moved.Text("state")).ShouldBe(("communities-together", "admitted"));
        moved["secretary"]!.Text("code").ShouldBe(before["secretary"]!.Text("code"));
        moved["answers"]!.ToJsonString().ShouldBe(before["answers"]!.ToJsonString());
        (await draft.ReadAsync())["history"]!.AsArray()[^1]!.Text("comment").ShouldBe("From Changemaker of the Year to Communities Together. It fits better.");
    }

    [Fact]
    public async Task Nominations_of_one_nominee_are_merged_and_their_writers_do_not_read_each_other()
    {
        var given = await CycleSteps.OpenAsync(app);
        var (one, other) = (await GivenDraft.AgreedAsync(given), await GivenDraft.AgreedAsync(given));
        var into = Guid.Parse(other.Path[^36..]);

        (await (await one.DecideAsync("merging", new { into })).Ok())["secretary"]!["mergedInto"]!.GetValue<Guid>().ShouldBe(into);

        (await one.ReadAsync()).Text("state").ShouldBe("received");
        (await other.ReadAsync(app.Secretary))["nominators"]!.AsArray().Count.ShouldBe(2);
        (await other.ReadAsync())["nominators"]!.AsArray().Count.ShouldBe(1);
        await (await one.Writer.GetAsync(other.Path, Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        await (await one.DecideAsync("merging", new { into })).Refused(HttpStatusCode.Conflict, "not-in-the-running");
        await (await other.DecideAsync("merging", new { into })).Refused(HttpStatusCode.UnprocessableEntity, "nomination-unknown");
    }

    [Fact]
    public async Task No_list_before_the_declaration()
    {
        var given = await (await GivenCycle.SetUpAsync(app)).MoveToAsync(CycleStage.Open);
        var draft = await GivenDraft.SubmittedAsync(given);
        var newcomer = app.ClientNamed($"secretary {Guid.CreateVersion7()}", "awards-secretary:Y60");

        await (await newcomer.GetAsync($"/api/awards/v1/nominations?cycle={given.Key}", Ct)).Refused(HttpStatusCode.Conflict, "declare-first");
        await (await newcomer.GetAsync(draft.Path, Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        await given.DeclareNothingAsync(newcomer);

        (await newcomer.Get($"/api/awards/v1/nominations?cycle={given.Key}"))["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_secretary_with_an_interest_is_walled_off_on_every_channel_and_another_one_acts()
    {
        var given = await CycleSteps.OpenAsync(app);
        var (hidden, seen) = (await GivenDraft.AgreedAsync(given), await GivenDraft.AgreedAsync(given, but: new { title = "Another story", nominee = new { organisation = "RQ3" } }));
        var walled = app.ClientNamed($"secretary {Guid.CreateVersion7()}", "awards-secretary:Y60");
        await (await walled.Put($"/api/awards/v1/interests/{given.Key}", new { employers = new[] { new { ods = "RRK", to = "2024-03-31" } } })).Ok();
        var absent = $"/api/awards/v1/nominations/{Guid.CreateVersion7()}";
        var list = $"/api/awards/v1/nominations?cycle={given.Key}";

        (await walled.Get(list))["total"]!.GetValue<int>().ShouldBe(1);
        (await walled.Get($"{list}&search=rotas"))["total"]!.GetValue<int>().ShouldBe(0);
        (await walled.Get($"{list}&organisation=RRK"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Secretary.Get($"{list}&search=rotas"))["total"]!.GetValue<int>().ShouldBe(1);

        foreach (var below in new[] { "", "/redaction", "/form.docx", "/receipt", "/evidence/1/content" })
        {
            NominationTests.Same(
                await (await walled.GetAsync($"{hidden.Path}{below}", Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown"),
                await (await walled.GetAsync($"{absent}{below}", Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown"));
        }

        var version = (await hidden.ReadAsync(app.Secretary)).Text("eTag");

        foreach (var (what, body) in new (string, object)[]
            { ("screening", new { decision = "admitted" }), ("merging", new { into = Guid.Parse(seen.Path[^36..]) }), ("late-acceptance", new { reason = "None" }), ("withdrawal", new { }), ("consent", new { }) })
        {
            NominationTests.Same(
                await (await hidden.DecideAsync(what, body, walled, version)).Refused(HttpStatusCode.NotFound, "nomination-unknown"),
                await (await (hidden with { Path = absent }).DecideAsync(what, body, walled, version)).Refused(HttpStatusCode.NotFound, "nomination-unknown"));
        }

        NominationTests.Same(await walled.Get($"/api/awards/v1/nominations/duplicates?cycle={given.Key}"), await walled.Get($"/api/awards/v1/nominations/duplicates?cycle={(await CycleSteps.OpenDeclaredAsync(app, walled)).Key}"));
        await (await seen.DecideAsync("merging", new { into = Guid.Parse(hidden.Path[^36..]) }, walled)).Refused(HttpStatusCode.UnprocessableEntity, "nomination-unknown");
        await (await hidden.DecideAsync("screening", new { decision = "admitted" })).Ok();
    }

    [Fact]
    public async Task Judges_and_trusts_read_no_nominations()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.SubmittedAsync(given);

        foreach (var role in new[] { "panel-member:Y60", "panel-chair:Y60", "trust-lead:RRK", "system-lead:QHL", "region-analyst:Y60", "awards-secretary:RRK" })
        {
            var other = app.ClientNamed($"other {role}", role);
            (await other.Get($"/api/awards/v1/nominations?cycle={given.Key}"))["total"]!.GetValue<int>().ShouldBe(0);
            await (await other.GetAsync(draft.Path, Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        }
    }
}
