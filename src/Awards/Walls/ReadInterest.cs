using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

/// <summary>What one declared oneself.</summary>
internal static class ReadInterest
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/interests/{cycle}", Handle)
        .WithName("awards-read-interest")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<InterestView>, ProblemHttpResult>> Handle(string cycle, HttpContext context, AwardsDb db, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var id = context.Caller().Id;
        var interest = await db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Cycle == cycle && i.Person == id, ct);

        if (interest is not null)
        {
            context.Response.SetETag(interest.ETag);
        }

        return TypedResults.Ok(InterestView.Of(cycle, found.TermsOfJudges, interest));
    }
}
