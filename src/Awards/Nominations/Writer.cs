using System.Security.Claims;
using EdiRegion.Awards.Invitations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>Who writes a nomination: a person with an account, or the owner of a confirmed address.</summary>
/// <param name="By">Under whose name it is recorded.</param>
/// <param name="Person">Id of the account; null without one.</param>
/// <param name="Email">The confirmed address, in lower case; null for an account.</param>
internal sealed record Writer(Caller By, string? Person, string? Email)
{
    internal bool Writes(Nomination nomination) =>
        (Person is not null && nomination.NominatorIds.Contains(Person)) || (Email is not null && nomination.NominatorEmails.Contains(Email));

    internal static async Task<Result<Writer>> FindAsync(HttpContext context, AwardsDb db, Definitions definitions, DateTimeOffset now, CancellationToken ct)
    {
        var caller = context.Caller();
        var email = await EmailAsync(context, db, now, ct);

        if (caller.IsKnown)
        {
            return caller.MaySomewhere(Permissions.NominateForAwards)
                ? new Writer(caller, caller.Id, email?.Email)
                : Refusal.Forbidden("not-permitted", "Your roles do not let you nominate for awards", "Ask an administrator of your organisation if you need this.");
        }

        return email is { } known
            ? new Writer(new(new(new ClaimsIdentity([new("sub", $"nominator:{known.Email}"), new("name", known.Name)], "key")), definitions.Organisations), null, known.Email)
            : new Refusal("sign-in-required", "Sign in, or confirm your e-mail address", StatusCodes.Status401Unauthorized,
                "Send an access token, or the key that POST /api/awards/v1/nominations/starts/{token} gives, as Nomination-Key. A key works for a day.");
    }

    private static async Task<NominationKey?> EmailAsync(HttpContext context, AwardsDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (context.Request.Headers[NominationKey.Header].ToString() is not { Length: > 0 } key)
        {
            return null;
        }

        var hash = Secret.Hash(key);

        return await db.NominationKeys.AsNoTracking().SingleOrDefaultAsync(k => k.KeyHash == hash && k.ExpiresAt > now, ct);
    }
}
