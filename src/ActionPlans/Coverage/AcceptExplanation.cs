using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Coverage;

internal sealed record DecisionBody(bool Accepted = true, string? Note = null);

/// <summary>
/// Accepts an explanation or sends it back with a note. The system decides for its trusts, the region for systems and trusts; for the region, a colleague of
/// whoever wrote it.
/// </summary>
internal static class AcceptExplanation
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/explanations/{ods}/{requirement}/acceptance", Handle)
        .WithName("action-plans-accept-explanation")
        .Require(Permissions.AcceptExplanations, organisation: "ods");

    internal static bool MayDecide(Caller caller, Explanation explanation, Definitions definitions, DateOnly today) =>
        explanation.StateOn(today) is ExplanationState.Waiting && explanation.By != caller.Id && StandsAbove(caller, explanation.Organisation, definitions);

    private static async Task<Results<Ok<ExplanationView>, ProblemHttpResult>> Handle(
        string ods, string requirement, DecisionBody? body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!OwedRequirement.Find(definitions, ods, requirement).Is(out _, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await ReadExplanation.NewestAsync(db, ods, requirement, ct) is not { } explanation)
        {
            return ReadExplanation.None(ods, requirement).ToProblem();
        }

        if (context.Request.RefuseIfStale(explanation.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var (caller, now, decision) = (context.Caller(), clock.GetUtcNow(), body ?? new());

        if (!StandsAbove(caller, ods, definitions))
        {
            return Refusal.Forbidden("explanation-decided-above", $"An explanation of {ods} is decided on by the region", "Ask the region to look at it.").ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var note = decision.Accepted ? texts.Optional(decision.Note, "/note", Texts.Long) : texts.Required(decision.Note, "/note", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (explanation.Decide(decision.Accepted, note, caller, now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Record(caller, decision.Accepted ? "explanation accepted" : "explanation sent back", explanation.Subject, ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(explanation.ETag);

        return TypedResults.Ok(ExplanationView.Of(explanation, London.DayOf(now)));
    }

    private static bool StandsAbove(Caller caller, string ods, Definitions definitions) =>
        definitions.Organisations.Ancestors(ods) is [var nearest, ..] ? caller.May(Permissions.AcceptExplanations, nearest.Ods) : caller.May(Permissions.AcceptExplanations, ods);
}
