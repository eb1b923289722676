using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Invitations;

/// <param name="Answer"><c>authorised</c> or <c>refused</c>.</param>
/// <param name="Reason">Needed to refuse.</param>
internal sealed record AuthorisationBody(string? Answer = null, string? Reason = null);

/// <summary>The employer says whether there is anything against a nomination, and can say otherwise until judging begins.</summary>
internal static class GiveAuthorisation
{
    internal static void Map(IEndpointRouteBuilder open) => open
        .MapPost("/authorisations/{token}", Handle)
        .WithName("awards-give-authorisation")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<AskedView>, ProblemHttpResult>> Handle(
        string token, AuthorisationBody body, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, AnswerLinkKind.Authorisation, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var reason = body.Answer is "refused" ? texts.Required(body.Reason, "/reason", Texts.Long) : texts.Optional(body.Reason, "/reason", Texts.Long);

        if (body.Answer is not ("authorised" or "refused"))
        {
            faults.Add(new("/answer", "choice-unknown", "This is not one of the choices", "authorised, refused", body.Answer ?? "nothing"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (asked.Cycle.Stage >= CycleStage.Judging || !asked.Nomination.IsInRunning)
        {
            return Refusal.Conflict("no-answer-needed", "No answer is needed any more", "Write to the awards' secretaries if there is something they have to know.").ToProblem();
        }

        var (nomination, now) = (asked.Nomination, clock.GetUtcNow());
        nomination.Authorisation = body.Answer is "authorised" ? AuthorisationState.Authorised : AuthorisationState.Refused;
        db.Add(new GivenConsent { NominationId = nomination.Id, Kind = AnswerLinkKind.Authorisation, LinkId = asked.Link.Id, Answer = body.Answer!, Reason = reason, At = now });
        nomination.Written(now);
        db.WriterStep(nomination, body.Answer is "authorised" ? "authorised by the employer" : "not authorised by the employer", asked.By, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await asked.ReadAsync(db, ct));
    }
}
