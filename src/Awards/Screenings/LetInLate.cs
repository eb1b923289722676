using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Screenings;

internal sealed record LateBody(string? Reason = null);

/// <summary>A secretary lets a nomination in that came after the time of grace, with a reason that stays on record.</summary>
internal static class LetInLate
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/late-acceptance", Handle)
        .WithName("awards-let-in-late")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, LateBody body, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if ((context.Request.RequireMatch(found.ETag) ?? found.Cycle.Refuse(Ability.LetInLate)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());
        List<Fault> faults = [];
        var reason = new Texts(faults).Required(body.Reason, "/reason", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (nomination is not { State: NominationState.Draft, LateAskedAt: not null })
        {
            return Refusal.Conflict("not-late", "Nobody asks for this nomination to be let in late", "Read it again to see where it stands.").ToProblem();
        }

        if (SubmitNomination.RefuseUnready(found) is { } unready)
        {
            return unready.ToProblem();
        }

        nomination.LateReason = reason;
        SubmitNomination.Accept(found, db, mail, late: true, now);
        nomination.Changed(now);
        db.Step(nomination, "let in late", found.By, now, reason, forNominators: true);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
