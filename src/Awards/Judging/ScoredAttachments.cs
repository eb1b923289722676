using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Judging;

/// <summary>The attachments of an entry as judges see them: files alone, by names that tell nothing.</summary>
internal static class ScoredAttachments
{
    internal static async Task<IReadOnlyList<ScoredAttachment>> ReadAsync(AwardsDb db, Guid nomination, CancellationToken ct) =>
        await db.Attachments.AsNoTracking().Where(a => a.NominationId == nomination && a.RemovedAt == null && a.Evidence == null).OrderBy(a => a.Number)
            .Select(a => new ScoredAttachment(a.Number, a.Name)).ToListAsync(ct);
}
