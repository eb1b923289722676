using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

internal sealed record ChangePasswordRequest(string? Current, string? Password);

/// <summary>A person replaces their own password, knowing the old one. Every session ends.</summary>
internal static class ChangePassword
{
    internal static void Map(IEndpointRouteBuilder access) => access
        .MapPost("/me/password", Handle)
        .WithName("access-change-password")
        .AllowAnyone("the current password is the proof, beside the token");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        ChangePasswordRequest request, HttpContext context, AccessDb db, Passwords passwords, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!Guid.TryParse(context.Caller().Id, out var id) || await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
        {
            return new Refusal("sign-in-required", "Sign in first", StatusCodes.Status401Unauthorized, "Only a person who is signed in has a password.").ToProblem();
        }

        if (!await SignInAttempts.MayTryAsync(db, person.Email, now, ct) || !passwords.Fits(person, request.Current ?? ""))
        {
            return Refusal.Unprocessable("password-not-right", "Your current password is not right", null,
                [new("/current", "password-not-right", "Enter the password you sign in with")]).ToProblem();
        }

        if (PasswordRules.Refuse(request.Password, person) is { } weak)
        {
            return weak.ToProblem();
        }

        person.SetPassword(passwords.Hash(request.Password!), now);
        await db.EndSessionsAsync(person, ct);
        await SignInAttempts.ForgetAsync(db, person.Email, ct);
        db.Record(context.Caller(), "password changed", person.Subject, null, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }
}
