using System.Net;
using System.Text.Json.Nodes;
using EdiRegion.Awards.Cycles;

namespace EdiRegion.Awards.Tests.Nominations;

/// <summary>Writing a nomination, whatever is typed.</summary>
public sealed class NominationTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_words_in_a_four_hundred_word_answer_are_kept_said_to_be_too_many_and_not_submitted()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app), but: new { answers = new { a = GivenDraft.Text(2_000) } });

        var read = await draft.ReadAsync();
        read["words"]!["a"]!.GetValue<int>().ShouldBe(2_000);
        read["findings"]!.AsArray().Select(f => f!.Text("code")).ShouldBe(["too-long"]);
        var problem = await (await draft.SubmitAsync()).Refused(HttpStatusCode.UnprocessableEntity, "not-ready");
        problem["errors"]![0]!.Text("pointer").ShouldBe("/answers/a");
        problem["errors"]![0]!.Text("found").ShouldBe("2000 words");
        (await draft.ReadAsync())["answers"]!.Text("a").ShouldBe(GivenDraft.Text(2_000));
    }

    [Fact]
    public async Task What_is_sent_is_merged_with_what_is_there_and_an_empty_text_clears()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app));

        var saved = await draft.SaveAsync(new { nominee = new { role = "" }, answers = new { d = "A few words." } });

        saved["nominee"]!["role"].ShouldBeNull();
        saved["nominee"]!.Text("name").ShouldBe("Ward manager, RRK");
        saved["answers"]!.Text("a").ShouldBe(GivenDraft.Text(150));
        saved["answers"]!.Text("d").ShouldBe("A few words.");
    }

    [Fact]
    public async Task Scripts_and_markup_stay_the_text_they_are()
    {
        const string script = "<script>alert(1)</script> & \"quoted\" 'single' {{7*7}} =HYPERLINK(\"x\")";
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app), but: new { title = script, nominee = new { name = script }, answers = new { a = $"{script} {GivenDraft.Text(120)}" } });

        var read = await draft.ReadAsync();

        read.Text("title").ShouldBe(script);
        read["nominee"]!.Text("name").ShouldBe(script);
        read["answers"]!.Text("a").ShouldStartWith(script);
        var raw = await draft.Writer.GetAsync(draft.Path, Ct);
        raw.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_body_outside_the_register_can_be_named_and_the_last_one_named_counts()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app), but: new { nominee = new { otherBody = new { name = "A hospice", kind = "hospice" } } });

        var hospice = await draft.ReadAsync();
        hospice["nominee"]!["organisation"].ShouldBeNull();
        hospice["nominee"]!["otherBody"]!.Text("name").ShouldBe("A hospice");
        var trust = await draft.SaveAsync(new { nominee = new { organisation = "RQ3" } });
        trust["nominee"]!.Text("organisation").ShouldBe("RQ3");
        trust["nominee"]!["otherBody"].ShouldBeNull();
        await (await draft.TrySaveAsync(new { nominee = new { organisation = "XXX" } })).Refused(HttpStatusCode.UnprocessableEntity, "organisation-unknown");
    }

    [Fact]
    public async Task A_nominee_who_does_not_fit_is_told_kindly_where_they_would()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app), "inclusive-leadership");

        var problem = await (await draft.SubmitAsync()).Refused(HttpStatusCode.UnprocessableEntity, "not-eligible");

        problem.Text("detail")!.ShouldContain("Changemaker");
        (await draft.ReadAsync())["screening"]!["suggestions"]!.AsArray().Select(s => s!.Text("category")).ShouldContain("changemaker");
        await draft.SaveAsync(new { category = "changemaker" });
        await (await draft.SubmitAsync()).Ok();
    }

    [Fact]
    public async Task What_is_missing_is_named_all_at_once()
    {
        var draft = await GivenDraft.BeginAsync(await CycleSteps.OpenAsync(app));

        var problem = await (await draft.SubmitAsync()).Refused(HttpStatusCode.UnprocessableEntity, "not-ready");

        problem["errors"]!.AsArray().Select(e => e!.Text("pointer")).ShouldBe(
            ["/title", "/nominee/name", "/nominee/kind", "/nominee/organisation", "/nominee/email", "/nominee/lineManagerEmail", "/answers/a", "/answers/b", "/answers/c", "/answers/d"]);
    }

    [Fact]
    public async Task Nobody_authorises_a_nomination_of_their_own()
    {
        var given = await CycleSteps.OpenAsync(app);
        var email = $"{Guid.CreateVersion7():N}@nominator.example";
        var draft = await GivenDraft.FilledAsync(given, but: new { nominee = new { lineManagerEmail = email } }, by: await given.ConfirmedAsync(email));

        var problem = await (await draft.SubmitAsync()).Refused(HttpStatusCode.UnprocessableEntity, "not-ready");

        problem["errors"]![0]!.Text("code").ShouldBe("second-person-needed");
    }

    [Fact]
    public async Task A_submitted_nomination_is_changed_until_closing_and_only_to_what_can_stand()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app));
        var before = await draft.Writer.Get($"{draft.Path}/receipt");

        await (await draft.TrySaveAsync(new { answers = new { a = "Too few." } })).Refused(HttpStatusCode.UnprocessableEntity, "would-not-stand");
        (await draft.Writer.Get($"{draft.Path}/receipt")).Text("sha256").ShouldBe(before.Text("sha256"));
        await draft.SaveAsync(new { answers = new { a = GivenDraft.Text(160) } });
        var after = await draft.Writer.Get($"{draft.Path}/receipt");

        after.Text("sha256").ShouldNotBe(before.Text("sha256"));
        after["words"]!["a"]!.GetValue<int>().ShouldBe(160);
        app.Clock.Advance(TimeSpan.FromDays(31));
        await (await draft.TrySaveAsync(new { title = "Another title" })).Refused(HttpStatusCode.Conflict, "nominations-closed");
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_write_over_each_other()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app));
        var tag = (await draft.ReadAsync()).Text("eTag");

        await (await draft.Writer.Put(draft.Path, new { title = "First" }, tag)).Ok();

        await (await draft.Writer.Put(draft.Path, new { title = "Second" }, tag)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        await (await draft.Writer.Put(draft.Path, new { title = "Third" })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        (await draft.ReadAsync()).Text("title").ShouldBe("First");
    }

    [Fact]
    public async Task A_co_author_is_asked_by_mail_and_writes_the_same_draft()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.FilledAsync(given);
        var email = $"{Guid.CreateVersion7():N}@nominator.example";

        await draft.Writer.Post($"{draft.Path}/co-authors", new { name = "A second colleague", email });
        var co = await given.ConfirmedAsync(email);

        (await draft.ReadAsync(co)).Text("title").ShouldBe("Shared rotas");
        await (await co.Put(draft.Path, new { title = "Shared rotas, told together" }, (await draft.ReadAsync(co)).Text("eTag"))).Ok();
        (await draft.ReadAsync()).Text("title").ShouldBe("Shared rotas, told together");
        await (await draft.Writer.Send(HttpMethod.Post, $"{draft.Path}/co-authors", new { name = "Again", email })).Refused(HttpStatusCode.Conflict, "co-author-not-added");
    }

    [Fact]
    public async Task A_nomination_of_others_answers_like_one_that_is_not_there()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app));
        var stranger = app.ClientNamed("a stranger", "trust-lead:RRK");

        var hidden = await (await stranger.GetAsync(draft.Path, Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        var absent = await (await stranger.GetAsync($"/api/awards/v1/nominations/{Guid.CreateVersion7()}", Ct)).Refused(HttpStatusCode.NotFound, "nomination-unknown");

        Same(hidden, absent);
        (await stranger.Get("/api/awards/v1/nominations"))["total"]!.GetValue<int>().ShouldBe(0);
        await (await app.CreateClient().GetAsync(draft.Path, Ct)).Refused(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task A_receipt_comes_with_submission_and_tells_no_code()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app));
        await (await draft.Writer.GetAsync($"{draft.Path}/receipt", Ct)).Refused(HttpStatusCode.Conflict, "not-submitted");

        await (await draft.SubmitAsync()).Ok();

        var receipt = await draft.Writer.Get($"{draft.Path}/receipt");
        receipt["late"]!.GetValue<bool>().ShouldBeFalse();
        receipt.Text("sha256")!.Length.ShouldBe(64);
        (await draft.ReadAsync())["secretary"].ShouldBeNull();
    }

    [Fact]
    public async Task A_nomination_withdrawn_while_it_is_judged_is_out_of_the_running_and_can_be_read()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.AgreedAsync(given);
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok();
        await given.MoveToAsync(CycleStage.Judging);

        (await draft.ReadAsync()).Text("state").ShouldBe("beingJudged");
        (await draft.Writer.Post($"{draft.Path}/withdrawal")).Text("state").ShouldBe("withdrawn");

        (await draft.ReadAsync(app.Secretary)).Text("state").ShouldBe("withdrawn");
        await (await draft.Writer.Send(HttpMethod.Post, $"{draft.Path}/withdrawal")).Refused(HttpStatusCode.Conflict, "not-in-the-running");
    }

    internal static void Same(JsonObject one, JsonObject other)
    {
        one.Remove("requestId");
        other.Remove("requestId");
        one.ToJsonString().ShouldBe(other.ToJsonString());
    }
}
