using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Nominations;

/// <summary>Takes a nomination out of the running, at any stage before the announcement; nobody scores it from then on. A draft is simply put away.</summary>
internal static class WithdrawNomination
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/withdrawal", Handle)
        .WithName("awards-withdraw-nomination")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());

        if (nomination.State is not NominationState.Draft && (!nomination.IsInRunning || found.Cycle.Refuse(Ability.WithdrawNomination) is not null))
        {
            return Refusal.Conflict("not-in-the-running", "This nomination cannot be withdrawn any more", "Read it again to see where it stands.").ToProblem();
        }

        (nomination.State, nomination.WithdrawnAt, nomination.LateAskedAt) = (NominationState.Withdrawn, now, null);
        nomination.Written(now);
        db.WriterStep(nomination, "withdrawn", found.By, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
