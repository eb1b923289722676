using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Progress;

internal sealed record OverrideBody(string? Colour = null, string? Reason = null, DateOnly? Until = null);

/// <summary>Somebody answers, by name and with a reason, for another colour than the derived one until a day. Blue cannot be given.</summary>
internal static class OverrideColour
{
    private const int LongestDays = 366;

    internal static void Map(IEndpointRouteBuilder plans)
    {
        plans.MapPost("/{ods}/{period}/actions/{id:guid}/override", Handle)
            .WithName("action-plans-override-colour")
            .Require(Permissions.EditPlans, organisation: "ods");
        plans.MapDelete("/{ods}/{period}/actions/{id:guid}/override", Withdraw)
            .WithName("action-plans-withdraw-override")
            .Require(Permissions.EditPlans, organisation: "ods");
    }

    private static async Task<Results<Ok<ActionView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, OverrideBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var set = Read(body, caller, London.DayOf(now), faults);

        return faults.Count > 0 ? Faulty.Body(faults).ToProblem() : await KeepAsync(found, set, caller, now, context, db, ct);
    }

    private static async Task<Results<Ok<ActionView>, ProblemHttpResult>> Withdraw(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        return await KeepAsync(found, null, context.Caller(), clock.GetUtcNow(), context, db, ct);
    }

    private static ColourOverride Read(OverrideBody body, Caller by, DateOnly today, List<Fault> faults)
    {
        var texts = new Texts(faults);
        var colour = texts.Choice<Colour>(body.Colour ?? "", "/colour");

        if (colour is Colour.Blue)
        {
            faults.Add(new("/colour", "blue-needs-evidence", "Blue cannot be set by hand: it means complete with evidence",
                "green, amber, red or grey; or attach evidence to the complete action", "blue"));
        }

        if (body.Until is not { } until || until < today || until > today.AddDays(LongestDays))
        {
            faults.Add(new("/until", "end-date-required", "An override stands until a day", $"a day from {today:yyyy-MM-dd} to {today.AddDays(LongestDays):yyyy-MM-dd}",
                body.Until is { } given ? $"{given:yyyy-MM-dd}" : "nothing"));
        }

        return new(colour ?? default, by.Name, texts.Required(body.Reason, "/reason", Texts.Long), body.Until ?? today);
    }

    private static async Task<Ok<ActionView>> KeepAsync(
        ExistingAction found, ColourOverride? set, Caller caller, DateTimeOffset now, HttpContext context, ActionPlansDb db, CancellationToken ct)
    {
        var (plan, action) = found;

        db.Add(action, new ActionStep
        {
            ActionId = action.Id,
            At = now,
            Day = London.DayOf(now),
            By = caller.Id,
            ByName = caller.Name,
            Override = set,
            WithdrawsOverride = set is null,
            Reason = set?.Reason,
        });
        plan.Changed(now);
        db.Tell(action.Progressed(plan, now));
        db.Record(caller, set is null ? "override withdrawn" : "colour overridden", $"{plan.Subject}/{action.Id}", plan.Organisation, now, set?.Reason);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(action.ETag);

        return TypedResults.Ok(ActionView.Of(action, await ActionParts.OfAsync(db, action.Id, ct), London.DayOf(now)));
    }
}
