using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Screenings;

/// <summary>Nominations that look like those of one nominee; among what the caller sees.</summary>
internal static class ListDuplicates
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/nominations/duplicates", Handle)
        .WithName("awards-list-duplicates")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<Page<DuplicateGroup>>, ProblemHttpResult>> Handle(AwardsDb db, WallOfRequest walls, CancellationToken ct, string? cycle = null)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var wall = await walls.OfAsync(found.Key, ct);

        if (wall.RefuseUndeclared() is { } undeclared)
        {
            return undeclared.ToProblem();
        }

        var standing = await db.Nominations.AsNoTracking()
            .Where(n => n.Cycle == found.Key && !wall.Hidden.Contains(n.Id) && (n.State == NominationState.Submitted || n.State == NominationState.Admitted))
            .OrderBy(n => n.SubmittedAt).ThenBy(n => n.Id).ToListAsync(ct);

        return TypedResults.Ok(new Page<DuplicateGroup>(Duplicates.Find(standing.Select(n =>
            new NominationTraits(n.Id.ToString(), n.Category, n.Nominee.Name ?? "", n.Nominee.Organisation ?? n.Nominee.OtherBody?.Name, n.Nominee.Email)))));
    }
}
