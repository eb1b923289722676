using System.Net;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.Invitations;

/// <summary>The word of the nominee and of the employer.</summary>
public sealed class ConsentTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_nominee_reads_what_was_written_agrees_and_every_answer_is_kept()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app));
        var path = $"/api/awards/v1/consents/{await draft.TokenAsync(draft.NomineeEmail, "consent")}";
        var nominee = app.CreateClient();

        var asked = await nominee.Get(path);
        asked["answers"]![0]!.Text("text").ShouldBe(GivenDraft.Text(150));
        asked.Text("answer").ShouldBe("asked");
        await nominee.Post(path, new { answer = "given", publish = true, photo = true });
        await nominee.Post(path, new { answer = "given", publish = true });

        var read = await draft.ReadAsync();
        read["consent"]!.Text("state").ShouldBe("given");
        read["consent"]!["publish"]!.GetValue<bool>().ShouldBeTrue();
        read["consent"]!["photo"]!.GetValue<bool>().ShouldBeFalse();
        read["consent"]!["answers"]!.AsArray().Select(a => a!["photo"]!.GetValue<bool>()).ShouldBe([true, false]);
        await (await nominee.Send(HttpMethod.Post, path, new { answer = "perhaps" })).Refused(HttpStatusCode.UnprocessableEntity, "choice-unknown");
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("withdrawn")]
    public async Task A_nominee_who_does_not_agree_is_out_of_the_running_and_may_come_back_before_judging(string answer)
    {
        var draft = await GivenDraft.AgreedAsync(await CycleSteps.OpenAsync(app));

        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer });
        var read = await draft.ReadAsync();
        read.Text("state").ShouldBe("withdrawn");
        read["consent"]!["publish"]!.GetValue<bool>().ShouldBeFalse();

        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given" });
        (await draft.ReadAsync()).Text("state").ShouldBe("received");
    }

    [Fact]
    public async Task Consent_withdrawn_while_it_is_judged_takes_the_entry_out_for_good()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.AgreedAsync(given);
        await (await draft.DecideAsync("screening", new { decision = "admitted" })).Ok();
        await given.MoveToAsync(CycleStage.Judging);

        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "withdrawn" });
        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given" });

        (await draft.ReadAsync()).Text("state").ShouldBe("withdrawn");
    }

    [Fact]
    public async Task Asking_again_replaces_the_link_and_takes_no_answer_back()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app));
        var first = await draft.TokenAsync(draft.NomineeEmail, "consent");

        await draft.Writer.Post($"{draft.Path}/consent");

        await (await app.CreateClient().GetAsync($"/api/awards/v1/consents/{first}", Ct)).Refused(HttpStatusCode.Gone, "link-over");
        (await app.InDatabaseAsync(db => db.AnswerLinks.CountAsync(l => l.Email == draft.NomineeEmail && l.ReplacedAt == null && l.Kind == AnswerLinkKind.Consent, Ct))).ShouldBe(1);
        await (await app.CreateClient().GetAsync("/api/awards/v1/consents/nonsense", Ct)).Refused(HttpStatusCode.NotFound, "link-not-valid");
    }

    [Fact]
    public async Task An_employer_refuses_with_a_reason_and_can_think_again_until_judging()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.SubmittedAsync(given);
        var path = $"/api/awards/v1/authorisations/{await draft.TokenAsync(draft.ManagerEmail, "authorisation")}";
        var manager = app.CreateClient();

        (await manager.Get(path))["answers"]!.AsArray().ShouldBeEmpty();
        await (await manager.Send(HttpMethod.Post, path, new { answer = "refused" })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await manager.Post(path, new { answer = "refused", reason = "A formal process is open." });
        (await draft.ReadAsync())["authorisation"]!.Text("reason").ShouldBe("A formal process is open.");
        await manager.Post(path, new { answer = "authorised" });

        (await draft.ReadAsync())["authorisation"]!.Text("state").ShouldBe("authorised");
        await given.MoveToAsync(CycleStage.Judging);
        await (await manager.Send(HttpMethod.Post, path, new { answer = "refused", reason = "Too late." })).Refused(HttpStatusCode.Conflict, "no-answer-needed");
    }

    [Fact]
    public async Task Whoever_nominates_themselves_agrees_by_doing_so()
    {
        var draft = await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app), but: new { self = true, nominee = new { email = "" } });

        (await draft.ReadAsync())["consent"]!.Text("state").ShouldBe("given");
    }
}
