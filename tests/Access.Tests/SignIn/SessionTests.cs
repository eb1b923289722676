using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EdiRegion.Access.Tests.SignIn;

public sealed class SessionTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task Signing_in_starts_a_session_and_brings_a_token_with_the_roles()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK", "trust-approver:RXK");

        var response = await app.SignInAsync(person.Email.ToUpperInvariant(), AccessApp.GoodPassword);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var answer = await response.JsonAsync();
        answer.GetProperty("session").GetString()!.Length.ShouldBeGreaterThan(40);
        answer.GetProperty("expiresIn").GetInt32().ShouldBe(300);
        answer.GetProperty("person").GetProperty("email").GetString().ShouldBe(person.Email);
        answer.GetProperty("person").GetProperty("roles")[1].ToString().ShouldBe("""{"role":"trust-approver","organisation":"RXK"}""");
        var token = new JsonWebToken(answer.GetProperty("accessToken").GetString());
        token.Subject.ShouldBe(person.Id.ToString());
        token.GetPayloadValue<string[]>("roles").ShouldBe(["trust-lead:RRK", "trust-approver:RXK"]);
        token.TryGetPayloadValue<string>("client_id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_and_a_disabled_account_answer_alike()
    {
        var (known, disabled) = (await app.GivenPersonAsync(), await app.GivenPersonAsync());
        await app.Region.PostAsync(new Uri($"/api/access/v1/people/{disabled.Id}/disabling", UriKind.Relative), null, TestContext.Current.CancellationToken);

        HttpResponseMessage[] answers =
        [
            await app.SignInAsync(known.Email, "not the password"),
            await app.SignInAsync("nobody@trust.test", AccessApp.GoodPassword),
            await app.SignInAsync(disabled.Email, AccessApp.GoodPassword),
        ];

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        var problems = await Task.WhenAll(answers.Select(async answer => await answer.JsonAsync()));
        problems.Select(problem => problem.GetProperty("code").GetString()).Distinct().ShouldBe(["sign-in-refused"]);
        problems.Select(problem => problem.GetProperty("detail").GetString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_session_is_renewed_with_the_roles_of_now()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK");
        var session = await app.SessionOfAsync(person);
        await app.InDatabaseAsync(db => db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(one => one.Roles, ["trust-approver:RRK"])));

        var answer = await (await app.RenewAsync(session)).JsonAsync();

        answer.GetProperty("session").GetString().ShouldBe(session);
        new JsonWebToken(answer.GetProperty("accessToken").GetString()).GetPayloadValue<string[]>("roles").ShouldBe(["trust-approver:RRK"]);
    }

    [Fact]
    public async Task A_session_that_was_ended_is_not_renewed()
    {
        var session = await app.SessionOfAsync(await app.GivenPersonAsync());

        (await app.CreateClient().PostAsJsonAsync("/api/access/v1/sessions/ending", new { session }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var renewed = await app.RenewAsync(session);
        renewed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await renewed.CodeAsync()).ShouldBe("session-ended");
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_use()
    {
        var session = await app.SessionOfAsync(await app.GivenPersonAsync());

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromMinutes(60));
        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        var session = await app.SessionOfAsync(await app.GivenPersonAsync());

        for (var half = 1; half < 24; half++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(30));
            (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("disabling")]
    [InlineData("reset")]
    public async Task What_an_administrator_does_to_an_account_ends_its_sessions(string action)
    {
        var person = await app.GivenPersonAsync();
        var session = await app.SessionOfAsync(person);

        var done = await app.Region.PostAsync(new Uri($"/api/access/v1/people/{person.Id}/{action}", UriKind.Relative), null, TestContext.Current.CancellationToken);

        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_disabled_person_who_is_enabled_again_signs_in_as_before()
    {
        var person = await app.GivenPersonAsync();

        foreach (var action in (string[])["disabling", "enabling"])
        {
            await app.Region.PostAsync(new Uri($"/api/access/v1/people/{person.Id}/{action}", UriKind.Relative), null, TestContext.Current.CancellationToken);
        }

        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_changes_their_password_knowing_the_old_one_and_every_session_ends()
    {
        var person = await app.GivenPersonAsync();
        var session = await app.SessionOfAsync(person);

        (await ChangeAsync(person, "wrong", "kettle marmalade window")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(person, AccessApp.GoodPassword, "kettle marmalade window")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await app.RenewAsync(session)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.SignInAsync(person.Email, "kettle marmalade window")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Secrets_are_kept_only_as_hashes_and_never_for_repetition()
    {
        var person = await app.GivenPersonAsync();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());

        var first = await (await client.PostAsJsonAsync("/api/access/v1/sessions", new { email = person.Email, password = AccessApp.GoodPassword }, TestContext.Current.CancellationToken)).JsonAsync();
        var second = await (await client.PostAsJsonAsync("/api/access/v1/sessions", new { email = person.Email, password = AccessApp.GoodPassword }, TestContext.Current.CancellationToken)).JsonAsync();

        first.GetProperty("session").GetString().ShouldNotBe(second.GetProperty("session").GetString());
        (await app.InDatabaseAsync(db => db.Set<Platform.Requests.IdempotentReply>().AnyAsync(r => r.Caller == "anyone"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_is_told_who_they_are()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK");
        using var client = app.ClientNamed(person.Id.ToString(), "trust-lead:RRK");

        var me = await (await client.GetAsync(new Uri("/api/access/v1/me", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync();

        me.GetProperty("email").GetString().ShouldBe(person.Email);
        (await app.CreateClient().GetAsync(new Uri("/api/access/v1/me", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<HttpResponseMessage> ChangeAsync(TestPerson person, string current, string password) => app.ClientNamed(person.Id.ToString(), "trust-lead:RRK")
        .PostAsJsonAsync("/api/access/v1/me/password", new { current, password }, TestContext.Current.CancellationToken);
}
