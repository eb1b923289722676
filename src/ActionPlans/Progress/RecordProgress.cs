using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Progress;

/// <summary>How an action goes. <c>Evidence</c> and <c>Colour</c> are read only to say that nobody types them.</summary>
internal sealed record ProgressBody(
    string? Lifecycle = null, string? Confidence = null, string? Note = null, DateOnly? Due = null, string? Reason = null, string? Evidence = null, string? Colour = null)
{
    internal ActionStep? Read(PlanAction action, Caller by, DateTimeOffset now, List<Fault> faults)
    {
        var texts = new Texts(faults);
        var step = new ActionStep
        {
            ActionId = action.Id,
            At = now,
            Day = London.DayOf(now),
            By = by.Id,
            ByName = by.Name,
            Lifecycle = texts.Choice<Lifecycle>(Lifecycle, "/lifecycle"),
            Confidence = texts.Choice<Confidence>(Confidence, "/confidence"),
            SetsDates = Due is not null && Due != action.Due,
            Start = action.Start,
            Due = Due,
            Note = texts.Optional(Note, "/note", Texts.Long),
            Reason = texts.Optional(Reason, "/reason", Texts.Long),
        };
        Check(step, action, faults);

        return faults.Count == 0 ? step : null;
    }

    private void Check(ActionStep step, PlanAction action, List<Fault> faults)
    {
        if (Colour is not null)
        {
            faults.Add(new("/colour", "colour-is-derived", "Nobody sets a colour: it follows from lifecycle, confidence, evidence and dates",
                "no colour; blue comes with evidence on a complete action", Colour));
        }

        if (Evidence is not null)
        {
            faults.Add(new("/evidence", "evidence-is-attached", "Nobody types that there is evidence: a file or a link is attached to the action", "nothing here; POST to evidence", Evidence));
        }

        if (step.SetsDates)
        {
            ActionBody.CheckDates(step.Start, step.Due, "", faults);
        }

        if (step.Reason is null && (step.Lifecycle is Progress.Lifecycle.ClosedNotDone || (step.SetsDates && action.Due is not null)))
        {
            faults.Add(new("/reason", "reason-required",
                step.Lifecycle is Progress.Lifecycle.ClosedNotDone ? "Say why the action is closed without being done" : "Say why the due date moves", "a sentence", "nothing"));
        }

        if (step is { Lifecycle: null, Confidence: null, SetsDates: false, Note: null } && faults.Count == 0)
        {
            faults.Add(new("/", "nothing-to-record", "There is nothing to record", "lifecycle, confidence, due or a note", "none of them"));
        }
    }
}

/// <summary>Records how an action goes: appended to its history, never written over.</summary>
internal static class RecordProgress
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/actions/{id:guid}/progress", Handle)
        .WithName("action-plans-record-progress")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<ActionView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, ProgressBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (plan, action) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (body.Read(action, caller, now, faults) is not { } step)
        {
            return Faulty.Body(faults).ToProblem();
        }

        db.Add(action, step);
        plan.Changed(now);
        db.Tell(action.Progressed(plan, now));
        db.Record(caller, "progress recorded", $"{plan.Subject}/{id}", ods, now, step.Reason);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Ok(ActionView.Of(action, await ActionParts.OfAsync(db, id, ct), London.DayOf(now)));
    }
}
