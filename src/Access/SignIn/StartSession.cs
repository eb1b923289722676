using EdiRegion.Access.People;
using EdiRegion.Access.Tokens;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

internal sealed record StartSessionRequest(string? Email, string? Password);

/// <summary>A person signs in. A wrong password, a disabled and an unknown account answer alike.</summary>
internal static class StartSession
{
    internal static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("", Handle)
        .WithName("access-sign-in")
        .AllowAnyone("the password is the proof");

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(
        StartSessionRequest request, AccessDb db, Passwords passwords, AccessTokens tokens, TimeProvider clock, CancellationToken ct)
    {
        var (email, password, now) = (Person.Normalise(request.Email ?? ""), request.Password ?? "", clock.GetUtcNow());

        if (!await SignInAttempts.MayTryAsync(db, email, now, ct))
        {
            return new Refusal("account-locked", "Too many attempts to sign in under this e-mail address", StatusCodes.Status401Unauthorized,
                $"Wait {SignInAttempts.LockedFor.TotalMinutes:0} minutes, then try again. Ask your administrator if you need a new password.").ToProblem();
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.Email == email, ct);

        if (password.Length > PasswordRules.Longest || !passwords.Fits(person, password))
        {
            return new Refusal("sign-in-refused", "The e-mail address or the password is not right", StatusCodes.Status401Unauthorized,
                $"After {SignInAttempts.Allowed} attempts signing in is locked for {SignInAttempts.LockedFor.TotalMinutes:0} minutes.").ToProblem();
        }

        var secret = Secret.Make();
        await SignInAttempts.ForgetAsync(db, email, ct);
        db.Add(new Session { SecretHash = Secret.Hash(secret), PersonId = person!.Id, StartedAt = now, LastUsedAt = now });
        db.Record(person, "signed in", now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await SessionView.OfAsync(secret, person, tokens, ct));
    }
}
