using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Invitations;

internal sealed record StartBody(string? Cycle = null, string? Category = null, string? Name = null, string? Email = null);

/// <summary>Mails a link to an address that wants to nominate. The answer is always the same: it tells nobody who nominates.</summary>
internal static class AskForStart
{
    internal static void Map(IEndpointRouteBuilder open) => open
        .MapPost("/nominations/starts", Handle)
        .WithName("awards-ask-for-start")
        .AllowAnyone("nominating needs no account; the link goes to the address alone");

    private static async Task<Results<Accepted, ProblemHttpResult>> Handle(StartBody body, AwardsDb db, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        List<Fault> faults = [];
        var texts = new Texts(faults);
        var email = Addresses.Read(body.Email, "/email", texts, faults);
        var name = texts.Required(body.Name, "/name", 200);
        var category = texts.Optional(body.Category, "/category", 100);

        if (!(await ExistingCycle.FindAsync(db, body.Cycle ?? "", ct)).Is(out var cycle, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var now = clock.GetUtcNow();
        var mayBegin = cycle.IsOpenAt(now) || await db.Nominations.AnyAsync(n => n.NominatorEmails.Contains(email), ct);
        var flooded = await IsFloodedAsync(db, cycle.Key, email, now, ct);

        // A link is made in any case and mailed or not, so that the time it takes tells nothing either.
        var letter = mail.Start(email, AddLink(db, cycle.Key, category, email, name, now), now);

        if (mayBegin && !flooded)
        {
            db.Mails.Add(letter);
        }

        await ForgetAsync(db, now, ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Accepted((string?)null);
    }

    /// <summary>True for an address that had its share of links for this hour.</summary>
    internal static async Task<bool> IsFloodedAsync(AwardsDb db, string cycle, string email, DateTimeOffset now, CancellationToken ct) =>
        await db.StartLinks.CountAsync(l => l.Email == email && l.Cycle == cycle && l.At > now.AddHours(-1), ct) >= StartLink.MostInAnHour;

    /// <summary>Links and keys that are over are of no use to anybody.</summary>
    private static async Task ForgetAsync(AwardsDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.StartLinks.Where(l => l.At < now.AddHours(-StartLink.Hours)).ExecuteDeleteAsync(ct);
        await db.NominationKeys.Where(k => k.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }

    /// <summary>The token of a new link; leaves with the caller's <c>SaveChanges</c>.</summary>
    internal static string AddLink(AwardsDb db, string cycle, string? category, string email, string name, DateTimeOffset now)
    {
        var token = Secret.Make();
        db.Add(new StartLink { Id = Guid.CreateVersion7(), Cycle = cycle, Category = category, Email = email, Name = name, TokenHash = Secret.Hash(token), At = now });

        return token;
    }
}
