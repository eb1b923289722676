using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Screenings;

/// <param name="Decision"><c>admitted</c>, <c>refused</c> or <c>moved</c>.</param>
/// <param name="Reason">Needed unless it is admitted; its writers read it.</param>
/// <param name="Category">Where it is moved to.</param>
internal sealed record ScreeningBody(string? Decision = null, string? Reason = null, string? Category = null);

/// <summary>A secretary admits a nomination to the judges, refuses it with a reason, or moves it to the category it belongs in. Of two at once, one is told to read again.</summary>
internal static class ScreenNomination
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/screening", Handle)
        .WithName("awards-screen-nomination")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, ScreeningBody body, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if ((context.Request.RequireMatch(found.ETag) ?? found.Cycle.Refuse(Ability.ScreenNominations)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());

        if (!nomination.IsScreenable)
        {
            return Refusal.Conflict("not-to-be-screened", $"This nomination is {Wording.Of(nomination.State)}", "Only what is submitted is screened; nothing was changed.").ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var reason = body.Decision is "admitted" ? texts.Optional(body.Reason, "/reason", Texts.Long) : texts.Required(body.Reason, "/reason", Texts.Long);

        if (body.Decision is not ("admitted" or "refused" or "moved"))
        {
            faults.Add(new("/decision", "choice-unknown", "This is not one of the choices", "admitted, refused, moved", body.Decision ?? "nothing"));
        }

        if (body.Decision is "moved" && (found.Scheme.FindCategory(body.Category) is null || body.Category == nomination.Category))
        {
            faults.Add(new("/category", "category-unknown", "Name the category it belongs in",
                string.Join(", ", found.Scheme.Categories.Select(c => c.Key).Where(key => key != nomination.Category)), body.Category ?? "nothing"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (body.Decision is "admitted" && RefuseAdmitting(found) is { } missing)
        {
            return missing.ToProblem();
        }

        var from = found.Category.Title;
        nomination.ScreeningReason = reason;

        switch (body.Decision)
        {
            case "admitted":
                nomination.State = NominationState.Admitted;
                db.Step(nomination, "admitted", found.By, now, reason);
                break;
            case "refused":
                nomination.State = NominationState.Refused;
                db.Step(nomination, "refused", found.By, now, reason, forNominators: true);
                break;
            default:
                nomination.Category = body.Category!;
                found = found with { Category = found.Scheme.Category(body.Category!) };
                db.Step(nomination, "moved", found.By, now, $"From {from} to {found.Category.Title}. {reason}", forNominators: true);
                break;
        }

        nomination.Changed(now);

        if (body.Decision is not "admitted")
        {
            foreach (var email in nomination.NominatorEmails)
            {
                db.Mails.Add(mail.News(email, nomination.Id, now));
            }
        }

        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }

    private static Refusal? RefuseAdmitting(FoundNomination found) =>
        found.Nomination.Consent is not ConsentState.Given
            ? Refusal.Conflict("consent-missing", "The nominee has not agreed", "Nobody is judged who has not agreed. Send them the link again, and admit the nomination when they have answered.")
        : found.Category.EmployerAuthorisation && found.Nomination.Authorisation is not AuthorisationState.Authorised
            ? Refusal.Conflict("authorisation-missing", "The employer has not authorised it, as this category asks", "Have the manager asked again, or move it to a category that does not ask for it.")
        : null;
}
