using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Mail;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <summary>What happens when the outcomes of a cycle become public: the ledgers are closed, the region is told, and everybody gets a letter that names nobody.</summary>
internal static class Announcing
{
    private static readonly string[] Told = ["shortlisted", "highlyCommended", "winner"];

    /// <summary>Call while the cycle is still being moderated; leaves with the caller's save. The caller holds the turn of every category.</summary>
    internal static async Task TellAsync(AwardsDb db, Cycle cycle, Definitions definitions, AwardsMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var scheme = definitions.Awards[cycle.Scheme];
        var nominations = await db.Nominations.AsNoTracking().Where(n => n.Cycle == cycle.Key && n.State != NominationState.Draft).OrderBy(n => n.Code).ToListAsync(ct);
        List<AnnouncedCategory> categories = [];
        List<AnnouncedOutcome> outcomes = [];

        foreach (var category in scheme.Categories)
        {
            var ledger = await LedgerBook.OpenAsync(db, cycle, category.Key, definitions, now, ct);
            var replay = ledger.Replay();
            ledger.Append(LedgerKind.Announced, now, "secretary", new LedgerAnnouncement(replay.Digest));

            var received = nominations.Where(n => n.Category == category.Key && n.State is not NominationState.Merged).ToList();
            var told = replay.Outcomes.Where(outcome => Told.Contains(outcome.Outcome)).ToDictionary(outcome => outcome.Entry, outcome => outcome.Outcome, StringComparer.Ordinal);
            categories.Add(new(category.Key, category.Title, received.Count, told.Count));
            outcomes.AddRange(received.Where(n => told.ContainsKey(n.Code) && n is { Consent: ConsentState.Given, ConsentToPublish: true })
                .Select(n => new AnnouncedOutcome(category.Key, told[n.Code], n.Nominee.Organisation, n.Title ?? category.Title)));
        }

        db.Tell(new AwardsAnnounced(cycle.Key, $"{scheme.Title} {cycle.Year}", categories, outcomes, now));
        db.Mails.AddRange(Letters(nominations, cycle, mail, now));
    }

    private static IEnumerable<MailMessage> Letters(IEnumerable<Nomination> nominations, Cycle cycle, AwardsMail mail, DateTimeOffset now)
    {
        foreach (var nomination in nominations.Where(n => n.State is NominationState.Admitted or NominationState.Refused))
        {
            foreach (var email in nomination.NominatorEmails)
            {
                yield return mail.Decided(email, nomination.Id, now);
            }

            if (nomination is { Consent: ConsentState.Given, Nominee.Email: { } nominee } && !nomination.NominatorEmails.Contains(nominee.ToLowerInvariant()))
            {
                yield return mail.DecidedForNominee(nominee, cycle.Key, now);
            }
        }
    }
}
