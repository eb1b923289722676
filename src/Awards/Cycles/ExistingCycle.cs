using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Cycles;

/// <summary>The cycle a route names.</summary>
internal static class ExistingCycle
{
    internal static async Task<Result<Cycle>> FindAsync(AwardsDb db, string key, CancellationToken ct) =>
        await db.Cycles.FindAsync([key], ct) is { } cycle
            ? cycle
            : Refusal.NotFound("cycle-unknown", $"There is no cycle {key}", "GET /api/awards/v1/cycles lists them; a key is scheme and year, such as midas-2026.");
}
