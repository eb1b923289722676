using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Platform.Messaging;

internal static class Inbox
{
    /// <summary>Writes the inbox entry; false when another delivery of the same message has been here.</summary>
    internal static async Task<bool> FirstTimeAsync(this ServiceDb db, Guid messageId, string queue, DateTimeOffset now, CancellationToken ct)
    {
        // The schema is a constant of the service, never input.
#pragma warning disable EF1002
        var written = await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {db.Schema}.inbox (message_id, queue, handled_at) VALUES ({{0}}, {{1}}, {{2}}) ON CONFLICT DO NOTHING",
            [messageId, queue, now.ToUniversalTime()],
            ct);
#pragma warning restore EF1002

        return written == 1;
    }
}
