using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>Files in and out of the database, a piece at a time.</summary>
internal static class EvidenceStore
{
    /// <summary>Writes the pieces of a revision that is saved already, within the caller's transaction.</summary>
    internal static async Task WriteAsync(ActionPlansDb db, Guid revision, SpooledFile file, CancellationToken ct)
    {
        var buffer = new byte[SpooledFile.Piece];

        for (var number = 0; await file.Content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is > 0 and var read; number++)
        {
            var chunk = db.Add(new EvidenceChunk { RevisionId = revision, Number = number, Content = buffer[..read] });
            await db.SaveChangesAsync(ct);
            chunk.State = EntityState.Detached;
        }
    }

    internal static async Task CopyAsync(ActionPlansDb db, Guid revision, Stream to, CancellationToken ct)
    {
        await foreach (var piece in db.Set<EvidenceChunk>().AsNoTracking()
            .Where(c => c.RevisionId == revision)
            .OrderBy(c => c.Number)
            .Select(c => c.Content)
            .AsAsyncEnumerable()
            .WithCancellation(ct))
        {
            await to.WriteAsync(piece, ct);
        }
    }
}
