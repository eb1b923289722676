using System.Net;

namespace EdiRegion.Access.Tests.SignIn;

public sealed class LockoutTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_fifteen_minutes()
    {
        var person = await app.GivenPersonAsync();
        await FailAsync(person.Email, 5);

        var locked = await app.SignInAsync(person.Email, AccessApp.GoodPassword);
        (locked.StatusCode, await locked.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "account-locked"));

        app.Clock.Advance(TimeSpan.FromMinutes(14.9));
        (await (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).CodeAsync()).ShouldBe("account-locked");

        app.Clock.Advance(TimeSpan.FromMinutes(0.2));
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_fifth_attempt_may_still_succeed_and_clears_the_count()
    {
        var person = await app.GivenPersonAsync();

        await FailAsync(person.Email, 4);
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await FailAsync(person.Email, 4);
        (await app.SignInAsync(person.Email, AccessApp.GoodPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_locked_alike()
    {
        var email = $"nobody-{Guid.CreateVersion7():N}@trust.test";

        await FailAsync(email, 5);

        (await (await app.SignInAsync(email, AccessApp.GoodPassword)).CodeAsync()).ShouldBe("account-locked");
    }

    [Fact]
    public async Task Many_attempts_at_once_are_no_way_around()
    {
        var person = await app.GivenPersonAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.SignInAsync(person.Email, "not the password")));

        var codes = await Task.WhenAll(answers.Select(answer => answer.CodeAsync()));
        codes.Count(code => code == "sign-in-refused").ShouldBe(5);
        codes.Count(code => code == "account-locked").ShouldBe(7);
    }

    private async Task FailAsync(string email, int times)
    {
        for (; times > 0; times--)
        {
            (await (await app.SignInAsync(email, "not the password")).CodeAsync()).ShouldBe("sign-in-refused");
        }
    }
}
