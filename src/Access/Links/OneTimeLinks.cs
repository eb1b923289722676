using EdiRegion.Access.People;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Links;

/// <summary>Makes, finds and withdraws one-time links.</summary>
internal sealed class OneTimeLinks(PublicAddress address, Definitions definitions, TimeProvider clock)
{
    /// <summary>Mails a person a new link; earlier ones stop working. Leaves with the caller's <c>SaveChanges</c>.</summary>
    internal async Task SendAsync(AccessDb db, Person person, CancellationToken ct)
    {
        var (token, now) = (Secret.Make(), clock.GetUtcNow());
        var purpose = person.JoinedAt is null ? LinkPurpose.Invitation : LinkPurpose.Reset;

        await WithdrawAsync(db, person, ct);
        db.Add(OneTimeLink.For(purpose, person, token, now));
        db.Mails.Add(LinkMail.Of(person, purpose, address.Welcome(token), now));
    }

    /// <summary>No earlier link of the person works any more.</summary>
    internal static Task WithdrawAsync(AccessDb db, Person person, CancellationToken ct) =>
        db.Links.Where(l => l.PersonId == person.Id && l.UsedAt == null).ExecuteDeleteAsync(ct);

    /// <summary>The link, when it works: never used, not run out, its person not disabled, and for a first administrator, none there yet.</summary>
    internal async Task<Result<OneTimeLink>> FindAsync(AccessDb db, string token, CancellationToken ct)
    {
        var hash = Secret.Hash(token);

        return await db.Links.Include(l => l.Person).SingleOrDefaultAsync(l => l.TokenHash == hash, ct) is { } link
            && link.WorksAt(clock.GetUtcNow())
            && (link.Purpose is not LinkPurpose.FirstAdministrator || !await db.RegionalAdministratorsOf(definitions.Organisations).AnyAsync(ct))
                ? link
                : Refusal.NotFound("link-not-valid", "This link does not work any more",
                    "A link works once and for a limited time. Sign in if you have used it already, else ask your administrator for a new one.");
    }
}
