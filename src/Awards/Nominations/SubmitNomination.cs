using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Nominations;

/// <summary>
/// Hands a nomination in. After closing it is still taken within the scheme's time of grace when it was begun before, and marked as late; later the draft stays, and
/// secretaries see that its writers ask to be let in.
/// </summary>
internal static class SubmitNomination
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/submission", Handle)
        .WithName("awards-submit-nomination")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, TimeProvider clock, CancellationToken ct)
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

        if (nomination.State is not NominationState.Draft)
        {
            return Refusal.Conflict("not-a-draft", "This nomination has been submitted already", "Read it again to see where it stands.").ToProblem();
        }

        if (found.Cycle.Refuse(Ability.SubmitNomination) is { } notNow)
        {
            return notNow.ToProblem();
        }

        if (RefuseUnready(found) is { } unready)
        {
            return unready.ToProblem();
        }

        if (TooLate(found, now) is { } late)
        {
            nomination.LateAskedAt = now;
            nomination.Written(now);
            db.WriterStep(nomination, "asked to be let in late", found.By, now);
            await db.SaveChangesAsync(ct);

            return late.ToProblem();
        }

        Accept(found, db, mail, late: now >= found.Cycle.Closes, now);
        nomination.Written(now);
        db.WriterStep(nomination, nomination.Late ? "submitted late" : "submitted", found.By, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }

    /// <summary>Why it cannot be submitted as it is; a nominee who does not fit is told where they would.</summary>
    internal static Refusal? RefuseUnready(FoundNomination found)
    {
        var obstacles = Readiness.Of(found);
        var screening = Readiness.Screen(found);

        return obstacles.Count == 0 ? null
            : obstacles.All(o => o.Pointer == "/category") ? Refusal.Unprocessable(
                "not-eligible", string.Join(" ", screening.Reasons.Select(reason => reason.Message)),
                screening.Suggestions.Count > 0
                    ? $"{string.Join(" ", screening.Suggestions.Select(s => $"{s.Title} would take it. {s.Why}"))} Change the category; what you wrote stays."
                    : "No category of this scheme takes it as it is. Write to the awards' secretaries if you think it should.", obstacles)
            : Refusal.Unprocessable("not-ready", $"{obstacles.Count} things are missing or not right", "Mend each of them and submit it again; what you wrote is kept.", obstacles);
    }

    /// <summary>It is in: the nominee and, where the category asks for it, their manager are asked.</summary>
    internal static void Accept(FoundNomination found, AwardsDb db, AwardsMail mail, bool late, DateTimeOffset now)
    {
        var nomination = found.Nomination;
        (nomination.State, nomination.SubmittedAt, nomination.Late) = (NominationState.Submitted, now, late);

        if (nomination.Self)
        {
            nomination.Consent = ConsentState.Given;
            db.Add(new GivenConsent { NominationId = nomination.Id, Kind = AnswerLinkKind.Consent, Answer = "given", At = now });
        }
        else if (nomination.Consent is ConsentState.NotAsked or ConsentState.Asked)
        {
            Asking.Consent(db, mail, nomination, now);
        }

        if (found.Category.EmployerAuthorisation && nomination.Authorisation is AuthorisationState.NotAsked)
        {
            Asking.Authorisation(db, mail, nomination, now);
        }

        foreach (var email in nomination.NominatorEmails)
        {
            db.Mails.Add(mail.Received(email, nomination.Id, now));
        }
    }

    private static Refusal? TooLate(FoundNomination found, DateTimeOffset now)
    {
        var (cycle, grace) = (found.Cycle, TimeSpan.FromMinutes(found.Scheme.GraceMinutes));

        return now < cycle.Closes || (found.Nomination.BegunAt < cycle.Closes && now < cycle.Closes + grace) ? null : Refusal.Conflict(
            "too-late", $"Nominations closed on {cycle.Closes:yyyy-MM-dd} at {cycle.Closes:HH:mm} UTC, and the {found.Scheme.GraceMinutes} minutes of grace are over",
            "Everything you wrote is kept. The awards' secretaries see that you ask; one of them may let it in.");
    }
}
