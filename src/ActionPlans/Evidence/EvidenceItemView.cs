using EdiRegion.ActionPlans.Progress;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

internal sealed record RevisionView(
    int Number, string FileName, string MediaType, string? Url, long Size, string Sha256, bool Scanned, IReadOnlyList<PersonalDataFinding> PersonalData,
    string? AcknowledgedBy, string? AcknowledgedNote, string By, DateTimeOffset At);

/// <summary>An item of evidence: whose it is, how long it counts, its revisions (newest first) and the actions that use it.</summary>
internal sealed record EvidenceItemView(
    Guid Id, string Kind, string Name, string Owner, DateOnly? Expires, bool Expired, DateTimeOffset? ConfirmedAt, string? ConfirmedBy,
    DateTimeOffset? VerifiedAt, string? VerifiedBy, bool MayBeShared, string ETag, IReadOnlyList<RevisionView> Revisions, IReadOnlyList<Guid> Uses)
{
    internal static async Task<IReadOnlyList<EvidenceItemView>> OfAsync(ActionPlansDb db, IQueryable<EvidenceItem> items, DateOnly today, CancellationToken ct)
    {
        var revisions = (await (from revision in db.EvidenceRevisions.AsNoTracking()
                                join item in items on revision.ItemId equals item.Id
                                orderby revision.Number descending
                                select revision).ToListAsync(ct)).ToLookup(r => r.ItemId);
        var uses = (await (from use in db.EvidenceUses
                           join item in items on use.ItemId equals item.Id
                           orderby use.At
                           select new { use.ItemId, use.ActionId }).ToListAsync(ct)).ToLookup(u => u.ItemId, u => u.ActionId);

        return
        [
            .. (await items.AsNoTracking().OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct)).Select(i => new EvidenceItemView(
                i.Id, ProgressTold.Word(i.Kind), i.Name, i.Owner, i.Expires, i.Expires < today, i.ConfirmedAt, i.ConfirmedByName, i.VerifiedAt, i.VerifiedByName,
                revisions[i.Id].First().MayBeShared, i.ETag,
                [.. revisions[i.Id].Select(r => new RevisionView(
                    r.Number, r.FileName, r.MediaType, r.Url, r.Size, r.Sha256, r.Scanned, r.PersonalData, r.AcknowledgedByName, r.AcknowledgedNote, r.ByName, r.At))],
                [.. uses[i.Id]])),
        ];
    }

    internal static async Task<EvidenceItemView> OfAsync(ActionPlansDb db, Guid id, DateOnly today, CancellationToken ct) =>
        (await OfAsync(db, db.EvidenceItems.Where(i => i.Id == id), today, ct)).Single();
}
