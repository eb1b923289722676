using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Invitations;

/// <param name="Key">To be sent with each request as <c>Nomination-Key</c>.</param>
internal sealed record StartView(string Key, DateTimeOffset ExpiresAt, string Cycle, string? Category, string Name, string Email);

/// <summary>Uses a mailed link: it shows that the address is theirs, works once, and gives a key for a day.</summary>
internal static class UseStart
{
    internal static void Map(IEndpointRouteBuilder open) => open
        .MapPost("/nominations/starts/{token}", Handle)
        .WithName("awards-use-start")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<StartView>, ProblemHttpResult>> Handle(string token, AwardsDb db, TimeProvider clock, CancellationToken ct)
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow());

        // One statement, so that of two who use it at once only one gets a key.
        var used = await db.StartLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.At > now.AddHours(-StartLink.Hours))
            .ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now), ct);

        if (used == 0)
        {
            return new Refusal("link-over", "This link does not work any more", StatusCodes.Status410Gone,
                "A link works once and for a day. Ask for a new one with the same address; it leads to the same drafts.").ToProblem();
        }

        var link = await db.StartLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash, ct);
        var key = Secret.Make();
        var kept = db.Add(new NominationKey { KeyHash = Secret.Hash(key), Email = link.Email, Name = link.Name, ExpiresAt = now.AddHours(NominationKey.Hours) }).Entity;
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(new StartView(key, kept.ExpiresAt, link.Cycle, link.Category, link.Name, link.Email));
    }
}
