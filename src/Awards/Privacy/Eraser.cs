using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Practice;
using EdiRegion.Awards.Results;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Privacy;

/// <summary>
/// Takes everything personal out of a nomination: names, addresses, answers, attachments, links, the case, what was said about it, the monitoring answers. What stays is that there was an
/// entry in a category, its random code, what was decided, and that consent was asked and answered. Call it in a transaction.
/// </summary>
internal sealed class Eraser(AwardsDb db, MonitoringStore monitoring, Definitions definitions, TimeProvider clock)
{
    internal async Task EraseAsync(Nomination nomination, DateTimeOffset now, CancellationToken ct)
    {
        var wasNamed = nomination.IsNamed;
        await ErasedTalk.EraseAsync(db, nomination, ct);
        nomination.Nominee = new(nomination.Nominee.Kind, Organisation: nomination.Nominee.Organisation);
        nomination.Title = null;
        nomination.Answers = new Dictionary<string, string>();
        nomination.Facts = new();
        nomination.NominateBy([]);
        nomination.Redaction = null;
        nomination.Feedback = null;
        (nomination.ScreeningReason, nomination.LateReason) = (null, null);
        (nomination.ConsentToPublish, nomination.ConsentToPhoto) = (false, false);
        nomination.Changed(now);

        var attachments = db.Attachments.Where(a => a.NominationId == nomination.Id);
        await db.Set<Attachments.AttachmentContent>().Where(c => attachments.Any(a => a.Id == c.AttachmentId)).ExecuteDeleteAsync(ct);
        await attachments.ExecuteDeleteAsync(ct);
        await db.AnswerLinks.Where(l => l.NominationId == nomination.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Email, "").SetProperty(x => x.ReplacedAt, now), ct);
        await db.Consents.Where(c => c.NominationId == nomination.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Reason, (string?)null), ct);
        await db.Steps.Where(s => s.NominationId == nomination.Id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.Comment, (string?)null)
            .SetProperty(x => x.ByName, x => x.ByWriter ? ErasedTalk.Erased : x.ByName), ct);
        await db.Judgements.Where(j => j.NominationId == nomination.Id).ExecuteUpdateAsync(j => j.SetProperty(x => x.Comment, (string?)null).SetProperty(x => x.Feedback, (string?)null).SetProperty(x => x.Why, (string?)null), ct);
        await db.Tried.Where(t => t.NominationId == nomination.Id).ExecuteDeleteAsync(ct);
        await PublishPractice.TakeBackAsync(db, nomination, now, ct);
        await db.SaveChangesAsync(ct);
        await db.Practice.Where(p => p.NominationId == nomination.Id).ExecuteDeleteAsync(ct);
        await monitoring.ForgetAsync(nomination.Id, ct);

        if (wasNamed && await db.Cycles.FindAsync([nomination.Cycle], ct) is { IsAnnounced: true } cycle)
        {
            await Announcing.TellAgainAsync(db, cycle, definitions, clock, ct);
        }
    }
}
