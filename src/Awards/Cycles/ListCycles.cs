using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Cycles;

/// <summary>Every cycle there was, newest first.</summary>
internal static class ListCycles
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/cycles", Handle)
        .WithName("awards-list-cycles")
        .AllowAnyone("anyone may know when nominations are open");

    private static async Task<Ok<Page<CycleView>>> Handle(AwardsDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var cycles = await db.Cycles.AsNoTracking().OrderByDescending(c => c.Year).ThenBy(c => c.Scheme).ToListAsync(ct);

        return TypedResults.Ok(new Page<CycleView>([.. cycles.Select(c => CycleView.Of(c, now))]));
    }
}
