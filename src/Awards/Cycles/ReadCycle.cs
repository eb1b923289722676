using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Cycles;

/// <summary>A cycle: its dates and where it stands.</summary>
internal static class ReadCycle
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/cycles/{cycle}", Handle)
        .WithName("awards-read-cycle")
        .AllowAnyone("anyone may know when nominations are open");

    private static async Task<Results<Ok<CycleView>, ProblemHttpResult>> Handle(string cycle, HttpContext context, AwardsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(CycleView.Of(found, clock.GetUtcNow()));
    }
}
