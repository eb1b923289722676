using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Screenings;

/// <param name="Into">The nomination that goes on.</param>
internal sealed record MergingBody(Guid? Into = null);

/// <summary>
/// Merges a nomination into another one of the same nominee: one entry goes on, and several nominations count no more than one. Those who wrote the merged one count as
/// nominators of the other and do not read it.
/// </summary>
internal static class MergeNominations
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/merging", Handle)
        .WithName("awards-merge-nominations")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, MergingBody body, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if ((context.Request.RequireMatch(found.ETag) ?? found.Cycle.Refuse(Ability.ScreenNominations)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var nomination = found.Nomination;

        if (body.Into is not { } into || into == id || !(await finder.FindForSecretaryAsync(into, ct, nomination.Cycle)).Is(out var other, out _) || other.Nomination.Cycle != nomination.Cycle)
        {
            return Faulty.Body([new("/into", "nomination-unknown", "Name the nomination of the same cycle that goes on", "the id of another nomination you see", $"{body.Into?.ToString() ?? "nothing"}")]).ToProblem();
        }

        if (!nomination.Stands || !other.Nomination.Stands)
        {
            return Refusal.Conflict("not-in-the-running", "Both nominations have to be in the running", "Read them again to see where they stand; nothing was changed.").ToProblem();
        }

        var now = clock.GetUtcNow();
        (nomination.State, nomination.MergedInto) = (NominationState.Merged, into);
        other.Nomination.NominateBy([.. other.Nomination.Nominators, .. nomination.Nominators.Select(n => n with { Writes = false })]);
        nomination.Changed(now);
        other.Nomination.Changed(now);
        db.Step(nomination, "merged", found.By, now, $"Into {other.Nomination.Code}");
        db.Step(other.Nomination, "joined by another", found.By, now, $"By {nomination.Code}");
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
