using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Invitations;

/// <summary>Sends the nominee a new link; the one before stops working. The manager is asked again too while they have not answered.</summary>
internal static class SendConsent
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/consent", Handle)
        .WithName("awards-send-consent")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());

        if (!nomination.IsInRunning || nomination.Self || nomination.Nominee.Email is null || (found.IsWriter && nomination.Consent is not (ConsentState.NotAsked or ConsentState.Asked)))
        {
            return Refusal.Conflict("nothing-to-ask", "There is nothing to ask the nominee now", "They are asked when the nomination has been submitted, and answer once or as often as they like by the same link.").ToProblem();
        }

        await Asking.ReplaceAsync(db, nomination, AnswerLinkKind.Consent, now, ct);
        var consent = nomination.Consent;
        Asking.Consent(db, mail, nomination, now);

        if (consent is not ConsentState.NotAsked)
        {
            // Asking again takes no answer back.
            nomination.Consent = consent;
        }

        if (nomination.Authorisation is AuthorisationState.Asked)
        {
            await Asking.ReplaceAsync(db, nomination, AnswerLinkKind.Authorisation, now, ct);
            Asking.Authorisation(db, mail, nomination, now);
        }

        nomination.Changed(now);

        if (found.IsWriter)
        {
            db.WriterStep(nomination, "nominee asked again", found.By, now);
        }
        else
        {
            db.Step(nomination, "nominee asked again", found.By, now, forNominators: true);
        }

        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
