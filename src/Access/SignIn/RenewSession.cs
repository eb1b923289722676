using EdiRegion.Access.Tokens;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

internal sealed record SessionRequest(string? Session);

/// <summary>A living session gets a new access token, with the roles the person holds now.</summary>
internal static class RenewSession
{
    internal static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/renewal", Handle)
        .WithName("access-renew-session")
        .AllowAnyone("the session secret is the proof");

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(
        SessionRequest request, AccessDb db, AccessTokens tokens, TimeProvider clock, CancellationToken ct)
    {
        var (secret, now) = (request.Session ?? "", clock.GetUtcNow());
        var hash = Secret.Hash(secret);

        if (await db.Sessions.AsNoTracking().Include(s => s.Person).SingleOrDefaultAsync(s => s.SecretHash == hash, ct) is not { } session || !session.LivesAt(now))
        {
            return new Refusal("session-ended", "Your session has ended", StatusCodes.Status401Unauthorized, "Sign in again.").ToProblem();
        }

        await db.Sessions.Where(s => s.SecretHash == hash).ExecuteUpdateAsync(used => used.SetProperty(s => s.LastUsedAt, now), ct);

        return TypedResults.Ok(await SessionView.OfAsync(secret, session.Person, tokens, ct));
    }
}
