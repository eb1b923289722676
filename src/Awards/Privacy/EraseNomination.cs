using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Privacy;

internal sealed record ErasureBody(string? Reason = null);

internal sealed record ErasedView(Guid Nomination, DateTimeOffset ErasedAt);

/// <summary>At the wish of the person concerned: the entry leaves the running, and everything personal in it is gone for good.</summary>
internal static class EraseNomination
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/erasure", Handle)
        .WithName("awards-erase-nomination")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<ErasedView>, ProblemHttpResult>> Handle(
        Guid id, ErasureBody body, HttpContext context, AwardsDb db, NominationFinder nominations, Eraser eraser, TimeProvider clock, CancellationToken ct)
    {
        if (!(await nominations.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var reason = new Texts(faults).Required(body.Reason, "/reason", Texts.Line);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());
        await using var together = await db.Database.BeginTransactionAsync(ct);
        await eraser.EraseAsync(nomination, now, ct);

        if (!found.Cycle.IsAnnounced && nomination.Stands)
        {
            (nomination.State, nomination.WithdrawnAt) = (NominationState.Withdrawn, now);
        }

        db.Step(nomination, "erased", context.Caller(), now);
        db.Record(context.Caller(), "nomination erasure asked for", $"{nomination.Cycle}/{nomination.Code}", nomination.Nominee.Organisation, now, reason);
        await db.SaveChangesAsync(ct);
        await together.CommitAsync(ct);

        return TypedResults.Ok(new ErasedView(id, now));
    }
}
