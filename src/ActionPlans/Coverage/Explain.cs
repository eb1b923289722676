using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Coverage;

internal sealed record ExplanationBody(string? Reason = null, string? Mitigation = null, DateOnly? NewDate = null)
{
    private const int LongestYears = 3;

    internal Explanation Read(string ods, string requirement, int number, Caller by, DateTimeOffset now, List<Fault> faults)
    {
        var (texts, today) = (new Texts(faults), London.DayOf(now));

        if (NewDate is not { } day || day <= today || day > today.AddYears(LongestYears))
        {
            faults.Add(new("/newDate", "new-date-not-usable", "An explanation says by when it will be done instead",
                $"a day from {today.AddDays(1):yyyy-MM-dd} to {today.AddYears(LongestYears):yyyy-MM-dd}", NewDate is null ? "nothing" : $"{NewDate:yyyy-MM-dd}"));
        }

        return new()
        {
            Organisation = ods,
            Requirement = requirement,
            Number = number,
            Reason = texts.Required(Reason, "/reason", Texts.Long),
            Mitigation = texts.Required(Mitigation, "/mitigation", Texts.Long),
            NewDate = NewDate ?? default,
            By = by.Id,
            ByName = by.Name,
            At = now,
        };
    }
}

/// <summary>Explains why the organisation does not do what a requirement asks. It counts once it is accepted above, until its new date; one before it stays on record.</summary>
internal static class Explain
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/explanations/{ods}/{requirement}", Handle)
        .WithName("action-plans-explain")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<ExplanationView>, ProblemHttpResult>> Handle(
        string ods, string requirement, ExplanationBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!OwedRequirement.Find(definitions, ods, requirement).Is(out _, out var refusal))
        {
            return refusal.ToProblem();
        }

        var before = await ReadExplanation.NewestAsync(db, ods, requirement, ct);

        if (before is not null && context.Request.RefuseIfStale(before.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var explanation = body.Read(ods, requirement, (before?.Number ?? 0) + 1, caller, now, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        // Said again in the same words it stays as it is, and what was decided on it stands.
        if (before is not null && (before.Reason, before.Mitigation, before.NewDate) == (explanation.Reason, explanation.Mitigation, explanation.NewDate))
        {
            explanation = before;
        }
        else
        {
            db.Add(explanation);
            db.Record(caller, "requirement explained", explanation.Subject, ods, now);
            await db.SaveChangesAsync(ct);
        }

        context.Response.SetETag(explanation.ETag);

        return TypedResults.Ok(ExplanationView.Of(explanation, London.DayOf(now)));
    }
}
