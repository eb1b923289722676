using EdiRegion.Access.People;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Access.SignIn;

/// <summary>What a password has to be: long, and not what everyone tries first. No rules about capitals and digits, no changing by the calendar.</summary>
internal static class PasswordRules
{
    internal const int Shortest = 12;
    internal const int Longest = 200;
    private const string Expected = "12 to 200 characters that are hard to guess: three random words work well, pasting from a password manager too";

    internal static Refusal? Refuse(string? password, Person person)
    {
        var found = password?.Length ?? 0;

        return found < Shortest ? Refused("password-too-short", $"The password has {found} characters")
            : found > Longest ? Refused("password-too-long", $"The password has {found} characters")
            : CommonPasswords.Includes(password!, [.. person.Email.Split('@', '.', '-', '_'), .. person.Name.Split(' ', ',')])
                ? Refused("password-too-common", "The password is easy to guess: it is little more than common words, names and sequences")
                : null;
    }

    private static Refusal Refused(string code, string detail) =>
        Refusal.Unprocessable(code, detail, $"Choose {Expected}.", [new("/password", code, detail, Expected)]);
}
