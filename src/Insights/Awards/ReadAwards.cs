using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Awards;

internal sealed record AwardsView(string Cycle, string Title, DateTimeOffset AnnouncedAt, IReadOnlyList<AnnouncedCategory> Categories, IReadOnlyList<AnnouncedOutcome> Outcomes);

/// <summary>What the awards announced, newest first: counts for each category and the outcomes that may be told.</summary>
internal static class ReadAwards
{
    internal static void Map(IEndpointRouteBuilder insights) => insights
        .MapGet("/awards", Handle)
        .WithName("insights-awards")
        .Require(Permissions.ReadAwards);

    private static async Task<Ok<Page<AwardsView>>> Handle(InsightsDb db, CancellationToken ct, string? cycle = null) => TypedResults.Ok(new Page<AwardsView>(
        [.. (await db.Awards.AsNoTracking().Where(a => cycle == null || a.Cycle == cycle).OrderByDescending(a => a.AnnouncedAt).ThenBy(a => a.Cycle).ToListAsync(ct))
            .Select(a => new AwardsView(a.Cycle, a.Title, a.AnnouncedAt, a.Categories, a.Outcomes))]));
}
