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
    private static readonly string[] Public = ["shortlisted", "highlyCommended", "winner"];

    /// <summary>Call while the cycle is still being moderated; leaves with the caller's save. The caller holds the turn of every category.</summary>
    internal static async Task TellAsync(AwardsDb db, Cycle cycle, Definitions definitions, AwardsMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var nominations = await NominationsAsync(db, cycle, ct);
        Dictionary<string, Replay> results = new(StringComparer.Ordinal);

        foreach (var category in definitions.Awards[cycle.Scheme].Categories)
        {
            var ledger = await LedgerBook.OpenAsync(db, cycle, category.Key, definitions, now, ct);
            var replay = results[category.Key] = ledger.Replay();
            ledger.Append(LedgerKind.Announced, now, "secretary", new LedgerAnnouncement(replay.Digest));
        }

        db.Tell(Told(cycle, definitions, nominations, results, now));
        db.Mails.AddRange(Letters(nominations, cycle, mail, now));
    }

    /// <summary>
    /// Tells the region anew what may be told of an announced cycle, when a nominee may be named no longer, or from now on; leaves with the caller's save. What the
    /// caller has changed in a nomination counts already. Call it in a transaction: one at a time, so that the newest is the truest.
    /// </summary>
    internal static async Task TellAgainAsync(AwardsDb db, Cycle cycle, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        await using var turn = await Turn.TakeAsync(db, cycle.Key, ["announcement"], ct);
        var now = clock.GetUtcNow();
        Dictionary<string, Replay> results = new(StringComparer.Ordinal);

        foreach (var category in definitions.Awards[cycle.Scheme].Categories)
        {
            results[category.Key] = (await LedgerBook.OpenAsync(db, cycle, category.Key, definitions, now, ct)).Replay();
        }

        db.Tell(Told(cycle, definitions, await NominationsAsync(db, cycle, ct), results, now));
    }

    private static Task<List<Nomination>> NominationsAsync(AwardsDb db, Cycle cycle, CancellationToken ct) =>
        db.Nominations.Where(n => n.Cycle == cycle.Key && n.State != NominationState.Draft).OrderBy(n => n.Code).ToListAsync(ct);

    private static AwardsAnnounced Told(Cycle cycle, Definitions definitions, IReadOnlyList<Nomination> nominations, Dictionary<string, Replay> results, DateTimeOffset now)
    {
        var scheme = definitions.Awards[cycle.Scheme];
        List<AnnouncedCategory> categories = [];
        List<AnnouncedOutcome> outcomes = [];

        foreach (var category in scheme.Categories)
        {
            var received = nominations.Where(n => n.Category == category.Key && n.State is not NominationState.Merged).ToList();
            var told = results[category.Key].Outcomes.Where(outcome => Public.Contains(outcome.Outcome)).ToDictionary(outcome => outcome.Entry, outcome => outcome.Outcome, StringComparer.Ordinal);
            categories.Add(new(category.Key, category.Title, received.Count, told.Count, results[category.Key].Announced ?? results[category.Key].Digest));
            outcomes.AddRange(received.Where(n => told.ContainsKey(n.Code) && n.IsNamed)
                .Select(n => new AnnouncedOutcome(category.Key, told[n.Code], n.Nominee.Organisation, n.Title ?? category.Title)));
        }

        return new(cycle.Key, $"{scheme.Title} {cycle.Year}", categories, outcomes, now);
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
