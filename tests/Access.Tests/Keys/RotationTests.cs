using EdiRegion.Access.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EdiRegion.Access.Tests.Keys;

public sealed class RotationTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task The_next_key_is_published_before_it_signs_and_the_old_one_stays_while_its_tokens_live()
    {
        var first = await SigningAsync();
        (await PublishedAsync()).ShouldBe([first]);

        app.Clock.Advance(TimeSpan.FromDays(28.5));
        (await SigningAsync()).ShouldBe(first);
        var both = await PublishedAsync();
        both.Length.ShouldBe(2);
        var second = both.Single(kid => kid != first);

        app.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        (await SigningAsync()).ShouldBe(second);
        (await PublishedAsync()).ShouldBe([first, second], ignoreOrder: true);

        app.Clock.Advance(TimeSpan.FromDays(2));
        (await SigningAsync()).ShouldBe(second);
        (await PublishedAsync()).ShouldBe([second]);
    }

    private async Task<string> SigningAsync()
    {
        var token = await app.Services.GetRequiredService<AccessTokens>().ForClientAsync("c", "c", ["trust-lead:RRK"], TestContext.Current.CancellationToken);

        return new JsonWebToken(token).Kid;
    }

    private async Task<string[]> PublishedAsync()
    {
        var answer = await app.CreateClient().GetAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), TestContext.Current.CancellationToken);

        return [.. (await answer.JsonAsync()).GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }
}
