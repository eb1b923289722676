using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <param name="State"><c>open</c>, <c>draft</c> or <c>released</c>.</param>
/// <param name="Texts">What its judges wrote, without their names and in an order that tells nothing.</param>
/// <param name="Text">What the nominators read once it is released and the outcomes are announced.</param>
internal sealed record FeedbackCheckView(string Entry, string State, IReadOnlyList<string> Texts, string? Text, string? By, DateTimeOffset? At, DateTimeOffset? ReleasedAt, string ETag);

/// <param name="Text">Takes the place of the text there was; nothing puts it away.</param>
/// <param name="Release">True to release it; false keeps it, or takes it back, as a draft.</param>
internal sealed record FeedbackCheckBody(string? Text = null, bool Release = false);

/// <summary>A secretary reads the feedback of the judges of an entry, makes one text of it for the nominators and releases it.</summary>
internal static class CheckFeedback
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/nominations/{id:guid}/feedback-check", Read)
            .WithName("awards-read-feedback-check")
            .Require(Permissions.RunAwards);
        service.MapPut("/nominations/{id:guid}/feedback-check", Handle)
            .WithName("awards-check-feedback")
            .Require(Permissions.RunAwards);
    }

    private static async Task<Results<Ok<FeedbackCheckView>, ProblemHttpResult>> Read(Guid id, HttpContext context, AwardsDb db, NominationFinder finder, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (RefuseNow(found) is { } notNow)
        {
            return notNow.ToProblem();
        }

        return TypedResults.Ok(await AnswerAsync(found, context, db, ct));
    }

    private static async Task<Results<Ok<FeedbackCheckView>, ProblemHttpResult>> Handle(
        Guid id, FeedbackCheckBody body, HttpContext context, AwardsDb db, NominationFinder finder, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if ((context.Request.RequireMatch(found.ETag) ?? RefuseNow(found)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var text = body.Release ? texts.Required(body.Text, "/text", Texts.Long) : texts.Optional(body.Text, "/text", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());
        nomination.Feedback = text is null ? null : new(text, found.By.Name, now, body.Release ? nomination.Feedback?.ReleasedAt ?? now : null);
        nomination.Changed(now);
        db.Step(nomination, body.Release ? "feedback released" : "feedback drafted", found.By, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await AnswerAsync(found, context, db, ct));
    }

    private static Refusal? RefuseNow(FoundNomination found) => found.Cycle.Refuse(Ability.CheckFeedback)
        ?? (found.Nomination.State is NominationState.Admitted ? null : Refusal.Conflict(
            "not-admitted", "This nomination was not judged to the end", "Feedback goes to those whose nomination was admitted and is still in the running. Nothing was changed."));

    private static async Task<FeedbackCheckView> AnswerAsync(FoundNomination found, HttpContext context, AwardsDb db, CancellationToken ct)
    {
        var nomination = found.Nomination;
        var texts = await db.Judgements.AsNoTracking()
            .Where(j => j.NominationId == nomination.Id && j.Category == nomination.Category && j.State == JudgementState.Submitted && j.Feedback != null).Select(j => j.Feedback!).ToListAsync(ct);
        context.Response.SetETag(found.ETag);
        context.Response.Headers.CacheControl = "no-store";

        return new(
            nomination.Code, CheckedFeedback.StateOf(nomination.Feedback), [.. texts.OrderBy(text => Shuffle.Key(nomination.Code, text), StringComparer.Ordinal)],
            nomination.Feedback?.Text, nomination.Feedback?.By, nomination.Feedback?.At, nomination.Feedback?.ReleasedAt, found.ETag);
    }
}
