using EdiRegion.Access.People;
using EdiRegion.Access.SignIn;

namespace EdiRegion.Access.Tests.SignIn;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    [InlineData(null)]
    public void A_short_password_is_refused(string? password) => CodeOf(password).ShouldBe("password-too-short");

    [Theory]
    [InlineData("Password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("passwordpassword")]
    [InlineData("123456789012")]
    [InlineData("098765432109")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("qwertyuiop123")]
    [InlineData("Liverpool2026")]
    [InlineData("Welcome12345!")]
    [InlineData("LetMeIn123456")]
    [InlineData("Birmingham2026!")]
    [InlineData("Administrator1")]
    [InlineData("jocasta1234567")]
    public void A_password_that_is_tried_first_is_refused(string password) => CodeOf(password).ShouldBe("password-too-common");

    [Theory]
    [InlineData("teapot gravel umbrella")]
    [InlineData("correct horse battery")]
    [InlineData("kR7#vQ2m!xL9")]
    [InlineData("summer hospital gravel teapot")]
    [InlineData("ägräs ümbrella ż")]
    public void A_password_that_is_hard_to_guess_is_taken(string password) => CodeOf(password).ShouldBeNull();

    [Fact]
    public void The_answer_says_what_is_expected()
    {
        var refusal = PasswordRules.Refuse("short", Someone);

        refusal!.Errors!.Single().Pointer.ShouldBe("/password");
        refusal.Detail!.ShouldContain("three random words");
    }

    private static Person Someone => new() { Id = Guid.CreateVersion7(), Email = "jocasta@trust.test", Name = "Trust lead, RRK", InvitedAt = DateTimeOffset.UnixEpoch };

    private static string? CodeOf(string? password) => PasswordRules.Refuse(password, Someone)?.Code;
}
