using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Tests.Links;

public sealed class InvitationTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task An_invited_person_chooses_a_password_and_signs_in()
    {
        var email = await InviteAsync();
        var link = await app.MailedLinkAsync(email);

        var seen = await (await ReadAsync(link)).JsonAsync();
        (seen.GetProperty("purpose").GetString(), seen.GetProperty("email").GetString()).ShouldBe(("invitation", email));
        (await app.UseLinkAsync(link, new { password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var answer = await (await app.SignInAsync(email, AccessApp.GoodPassword)).JsonAsync();
        answer.GetProperty("person").GetProperty("roles")[0].GetProperty("organisation").GetString().ShouldBe("RRK");
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await app.MailedLinkAsync(await InviteAsync());
        await app.UseLinkAsync(link, new { password = AccessApp.GoodPassword });

        var again = await app.UseLinkAsync(link, new { password = "kettle marmalade window" });

        (again.StatusCode, await again.CodeAsync()).ShouldBe((HttpStatusCode.NotFound, "link-not-valid"));
        (await ReadAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_used_twice_at_once_works_once()
    {
        var link = await app.MailedLinkAsync(await InviteAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.UseLinkAsync(link, new { password = AccessApp.GoodPassword })));

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
    }

    [Fact]
    public async Task An_invitation_runs_out_after_seven_days()
    {
        var (early, late) = (await app.MailedLinkAsync(await InviteAsync()), await app.MailedLinkAsync(await InviteAsync()));

        app.Clock.Advance(TimeSpan.FromDays(6.9));
        (await app.UseLinkAsync(early, new { password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        app.Clock.Advance(TimeSpan.FromDays(0.2));
        (await app.UseLinkAsync(late, new { password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_password_that_is_refused_does_not_use_the_link_up()
    {
        var link = await app.MailedLinkAsync(await InviteAsync());

        var weak = await app.UseLinkAsync(link, new { password = "Password1234" });

        (weak.StatusCode, await weak.CodeAsync()).ShouldBe((HttpStatusCode.UnprocessableEntity, "password-too-common"));
        (await app.UseLinkAsync(link, new { password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_second_invitation_replaces_the_first_link()
    {
        var email = await InviteAsync();
        var first = await app.MailedLinkAsync(email);
        var id = await app.InDatabaseAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

        await app.Region.PostAsync(new Uri($"/api/access/v1/people/{id}/reset", UriKind.Relative), null, TestContext.Current.CancellationToken);

        var second = await app.MailedLinkAsync(email);
        second.ShouldNotBe(first);
        (await ReadAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await ReadAsync(second)).JsonAsync()).GetProperty("purpose").GetString().ShouldBe("invitation");
    }

    [Fact]
    public async Task A_reset_sends_a_link_for_one_day_and_the_old_password_ends_now()
    {
        var person = await app.GivenPersonAsync();
        await app.Region.PostAsync(new Uri($"/api/access/v1/people/{person.Id}/reset", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var link = await app.MailedLinkAsync(person.Email);

        (await (await ReadAsync(link)).JsonAsync()).GetProperty("purpose").GetString().ShouldBe("reset");
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        app.Clock.Advance(TimeSpan.FromHours(25));
        (await ReadAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_of_a_disabled_person_does_not_work()
    {
        var email = await InviteAsync();
        var link = await app.MailedLinkAsync(email);
        var id = await app.InDatabaseAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

        await app.Region.PostAsync(new Uri($"/api/access/v1/people/{id}/disabling", UriKind.Relative), null, TestContext.Current.CancellationToken);

        (await app.UseLinkAsync(link, new { password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_is_not_readable_in_the_database_once_its_mail_has_gone()
    {
        var email = await InviteAsync();
        var token = await app.MailedLinkAsync(email);

        (await app.InDatabaseAsync(db => db.Mails.Where(m => m.To == email).Select(m => m.Body).SingleAsync())).ShouldBeEmpty();
        (await ReadAsync(token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("not an address", "Trust lead, RRK", "/email")]
    [InlineData("a@b@c", "Trust lead, RRK", "/email")]
    [InlineData("", "Trust lead, RRK", "/email")]
    [InlineData("Lead <lead@trust.test>", "Trust lead, RRK", "/email")]
    [InlineData("lead@trust.test\r\nBcc: all@trust.test", "Trust lead, RRK", "/email")]
    [InlineData("lead@trust.test", "", "/name")]
    [InlineData("lead@trust.test", "Trust\nlead", "/name")]
    public async Task An_invitation_to_nobody_is_refused(string email, string name, string pointer)
    {
        var response = await PostAsync(new { email, name, roles = Lead });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.JsonAsync()).GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        var email = await InviteAsync();

        var again = await PostAsync(new { email = email.ToUpperInvariant(), name = "Trust lead, RRK", roles = Lead });

        (again.StatusCode, await again.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "person-known"));
    }

    [Fact]
    public async Task The_same_invitation_sent_again_with_its_key_invites_once()
    {
        using var client = app.Region;
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var body = new { email = $"{Guid.CreateVersion7():N}@trust.test", name = "Trust lead, RRK", roles = Lead };

        var first = await client.PostAsJsonAsync("/api/access/v1/people", body, TestContext.Current.CancellationToken);
        var second = await client.PostAsJsonAsync("/api/access/v1/people", body, TestContext.Current.CancellationToken);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await app.InDatabaseAsync(db => db.Mails.CountAsync(m => m.To == body.email))).ShouldBe(1);
    }

    private static object[] Lead => [new { role = "trust-lead", organisation = "RRK" }];

    private async Task<string> InviteAsync()
    {
        var email = $"{Guid.CreateVersion7():N}@trust.test";
        (await PostAsync(new { email, name = "Trust lead, RRK", roles = Lead })).StatusCode.ShouldBe(HttpStatusCode.Created);

        return email;
    }

    private Task<HttpResponseMessage> PostAsync(object body) => app.Region.PostAsJsonAsync("/api/access/v1/people", body, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> ReadAsync(string token) =>
        app.CreateClient().GetAsync(new Uri($"/api/access/v1/links/{token}", UriKind.Relative), TestContext.Current.CancellationToken);
}
