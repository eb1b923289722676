using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Practice;
using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Invitations;

/// <param name="Answer"><c>given</c>, <c>refused</c> or <c>withdrawn</c>.</param>
internal sealed record ConsentBody(string? Answer = null, bool Publish = false, bool Photo = false);

/// <summary>The nominee reads what was written and says whether they agree, as often as they like; whoever no longer agrees is out of the running at once.</summary>
internal static class GiveConsent
{
    internal static void Map(IEndpointRouteBuilder open) => open
        .MapPost("/consents/{token}", Handle)
        .WithName("awards-give-consent")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<AskedView>, ProblemHttpResult>> Handle(
        string token, ConsentBody body, AwardsDb db, Definitions definitions, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, AnswerLinkKind.Consent, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (nomination, now) = (asked.Nomination, clock.GetUtcNow());

        if (body.Answer is not ("given" or "refused" or "withdrawn"))
        {
            return Faulty.Body([new("/answer", "choice-unknown", "This is not one of the choices", "given, refused, withdrawn", body.Answer ?? "nothing")]).ToProblem();
        }

        await using var together = await db.Database.BeginTransactionAsync(ct);
        var agrees = body.Answer is "given";
        var (before, wasNamed) = (nomination.Consent, nomination.IsNamed);
        nomination.Consent = agrees ? ConsentState.Given : body.Answer is "refused" ? ConsentState.Refused : ConsentState.Withdrawn;
        (nomination.ConsentToPublish, nomination.ConsentToPhoto) = (agrees && body.Publish, agrees && body.Photo);
        db.Add(new GivenConsent
        {
            NominationId = nomination.Id,
            Kind = AnswerLinkKind.Consent,
            LinkId = asked.Link.Id,
            Answer = body.Answer,
            Publish = nomination.ConsentToPublish,
            Photo = nomination.ConsentToPhoto,
            At = now,
        });

        if (!agrees && nomination.IsInRunning)
        {
            (nomination.State, nomination.WithdrawnAt) = (NominationState.Withdrawn, now);
            db.WriterStep(nomination, "withdrawn by the nominee", asked.By, now);
        }
        else if (agrees && nomination is { State: NominationState.Withdrawn, SubmittedAt: not null } && before is ConsentState.Refused or ConsentState.Withdrawn && asked.Cycle.Stage < CycleStage.Judging)
        {
            (nomination.State, nomination.WithdrawnAt) = (NominationState.Submitted, null);
            db.WriterStep(nomination, "agreed to again by the nominee", asked.By, now);
        }
        else
        {
            db.WriterStep(nomination, $"consent {body.Answer}", asked.By, now);
        }

        if (!agrees)
        {
            foreach (var email in nomination.NominatorEmails)
            {
                db.Mails.Add(mail.News(email, nomination.Id, now));
            }
        }

        if (asked.Cycle.IsAnnounced && wasNamed != nomination.IsNamed)
        {
            // A case comes back by a secretary's hand alone.
            await PublishPractice.TakeBackAsync(db, nomination, now, ct);
            await Announcing.TellAgainAsync(db, asked.Cycle, definitions, clock, ct);
        }

        nomination.Written(now);
        await db.SaveChangesAsync(ct);
        await together.CommitAsync(ct);

        return TypedResults.Ok(await asked.ReadAsync(db, ct));
    }
}
