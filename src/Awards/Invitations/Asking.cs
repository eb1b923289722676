using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Invitations;

/// <summary>Asks a nominee or a manager by a mailed link.</summary>
internal static class Asking
{
    internal static void Consent(AwardsDb db, AwardsMail mail, Nomination nomination, DateTimeOffset now)
    {
        nomination.Consent = ConsentState.Asked;
        db.Mails.Add(mail.AskConsent(nomination.Nominee.Email!, AddLink(db, nomination, AnswerLinkKind.Consent, nomination.Nominee.Email!, now), now));
    }

    internal static void Authorisation(AwardsDb db, AwardsMail mail, Nomination nomination, DateTimeOffset now)
    {
        nomination.Authorisation = AuthorisationState.Asked;
        db.Mails.Add(mail.AskAuthorisation(nomination.Nominee.LineManagerEmail!, AddLink(db, nomination, AnswerLinkKind.Authorisation, nomination.Nominee.LineManagerEmail!, now), now));
    }

    /// <summary>No earlier link of the kind works any more.</summary>
    internal static async Task ReplaceAsync(AwardsDb db, Nomination nomination, AnswerLinkKind kind, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var earlier in await db.AnswerLinks.Where(l => l.NominationId == nomination.Id && l.Kind == kind && l.ReplacedAt == null).ToListAsync(ct))
        {
            earlier.ReplacedAt = now;
        }
    }

    private static string AddLink(AwardsDb db, Nomination nomination, AnswerLinkKind kind, string email, DateTimeOffset now)
    {
        var token = Secret.Make();
        db.Add(new AnswerLink { Id = Guid.CreateVersion7(), NominationId = nomination.Id, Kind = kind, Email = email, TokenHash = Secret.Hash(token), At = now });

        return token;
    }
}
