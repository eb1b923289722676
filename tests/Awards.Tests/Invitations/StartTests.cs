using System.Net;
using System.Text.RegularExpressions;
using EdiRegion.Awards.Cycles;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.Invitations;

/// <summary>Nominating with a confirmed address and no account.</summary>
public sealed partial class StartTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_without_an_account_nominates_by_a_link_that_works_once_and_a_new_one_leads_to_the_same_drafts()
    {
        var given = await CycleSteps.OpenAsync(app);
        var email = NewAddress();
        var colleague = await given.ConfirmedAsync(email);
        var draft = await GivenDraft.FilledAsync(given, by: colleague);

        var link = GivenDraft.Link().Match(await app.MailToAsync(email)).Groups[1].Value;
        await (await app.CreateClient().Send(HttpMethod.Post, $"/api/awards/v1/nominations/starts/{link}")).Refused(HttpStatusCode.Gone, "link-over");
        await AskAsync(given, email);
        var again = await app.CreateClient().Post($"/api/awards/v1/nominations/starts/{GivenDraft.Link().Match(await app.MailToAsync(email, besides: link)).Groups[1].Value}");
        var later = app.CreateClient();
        later.DefaultRequestHeaders.Add("Nomination-Key", again.Text("key"));

        (await draft.ReadAsync(later)).Text("title").ShouldBe("Shared rotas");
        (await later.Get($"/api/awards/v1/nominations?cycle={given.Key}"))["items"]!.AsArray().Count.ShouldBe(1);
        (await (await later.Send(HttpMethod.Post, $"{draft.Path}/submission")).Ok()).Text("state").ShouldBe("received");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_nominations_are_open_or_closed_and_however_often_one_asks()
    {
        var closed = await GivenCycle.InStageAsync(app, CycleStage.Judging);
        var open = await CycleSteps.OpenAsync(app);
        var email = NewAddress();

        await AskAsync(closed, email);
        (await app.InDatabaseAsync(db => db.Mails.CountAsync(m => m.To == email, Ct))).ShouldBe(0, "there is nothing to begin");

        for (var times = 0; times < 8; times++)
        {
            await AskAsync(open, email);
        }

        (await app.InDatabaseAsync(db => db.Mails.CountAsync(m => m.To == email, Ct))).ShouldBe(5, "no address is flooded with mail");
    }

    [Fact]
    public async Task Two_without_an_account_who_send_the_same_idempotency_key_get_each_their_own_reply()
    {
        var cycle = await CycleSteps.OpenAsync(app);
        HttpClient[] people = [await cycle.ConfirmedAsync($"{Guid.CreateVersion7():N}@nominator.example"), await cycle.ConfirmedAsync($"{Guid.CreateVersion7():N}@nominator.example")];
        async Task<Guid> BeginAsync(HttpClient by) =>
            (await (await by.Send(HttpMethod.Post, "/api/awards/v1/nominations", new { cycle = cycle.Key, category = "changemaker" }, key: "the same")).Ok()).Id();

        var (one, another) = (await BeginAsync(people[0]), await BeginAsync(people[1]));

        another.ShouldNotBe(one);
        (await BeginAsync(people[0])).ShouldBe(one);
        await (await app.CreateClient().Send(HttpMethod.Post, "/api/awards/v1/nominations", new { cycle = cycle.Key, category = "changemaker" }, key: "the same"))
            .Refused(System.Net.HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Nobody_is_flooded_by_being_named_as_co_author_again_and_again()
    {
        var given = await CycleSteps.OpenAsync(app);
        var (email, writer) = (NewAddress(), app.ClientNamed($"nominator {Guid.CreateVersion7()}", "trust-lead:RJE"));

        for (var times = 0; times < 7; times++)
        {
            var draft = await GivenDraft.BeginAsync(given, by: writer);
            await writer.Post($"{draft.Path}/co-authors", new { name = "A colleague", email });
        }

        (await app.InDatabaseAsync(db => db.Mails.CountAsync(m => m.To == email, Ct))).ShouldBe(5);
    }

    [Fact]
    public async Task A_key_is_over_after_a_day_and_an_address_that_is_none_is_refused()
    {
        var given = await CycleSteps.OpenAsync(app);
        var colleague = await given.ConfirmedAsync(NewAddress());
        await colleague.Get($"/api/awards/v1/nominations?cycle={given.Key}");

        app.Clock.Advance(TimeSpan.FromHours(24));

        await (await colleague.GetAsync($"/api/awards/v1/nominations?cycle={given.Key}", Ct)).Refused(HttpStatusCode.Unauthorized, "sign-in-required");
        await (await app.CreateClient().Send(HttpMethod.Post, "/api/awards/v1/nominations/starts", new { cycle = given.Key, name = "A colleague", email = "nobody" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "email-not-readable");
    }

    [Fact]
    public async Task The_mail_names_nobody_and_no_category()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.SubmittedAsync(given);

        foreach (var letter in new[] { await app.MailToAsync(draft.NomineeEmail), await app.MailToAsync(draft.ManagerEmail) })
        {
            var mail = RandomPart().Replace(letter, "");
            mail.ShouldNotContain("Ward manager");
            mail.ShouldNotContain("Shared rotas");
            mail.ShouldNotContain("Changemaker");
            mail.ShouldNotContain("RRK");
        }
    }

    private async Task AskAsync(GivenCycle given, string email) =>
        await (await app.CreateClient().Send(HttpMethod.Post, "/api/awards/v1/nominations/starts", new { cycle = given.Key, name = "A colleague", email })).AcceptedAsync();

    /// <summary>A token or an id, in which any three letters may meet.</summary>
    [GeneratedRegex("[A-Za-z0-9_-]{20,}")]
    private static partial Regex RandomPart();

    private static string NewAddress() => $"{Guid.CreateVersion7():N}@nominator.example";
}
