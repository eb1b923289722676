using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>An action of the plan the route names, in the version the caller means when it names one.</summary>
internal sealed record ExistingAction(Plan Plan, PlanAction Action)
{
    internal static async Task<Result<ExistingAction>> FindAsync(
        Definitions definitions, string ods, string period, Guid id, ActionPlansDb db, HttpRequest request, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal;
        }

        if (await db.Actions.SingleOrDefaultAsync(a => a.Id == id && a.Organisation == ods && a.Period == period, ct) is not { } action)
        {
            return Unknown(id, ods, period);
        }

        return request.RefuseIfStale(action.ETag) is { } stale ? stale : new ExistingAction(plan, action);
    }

    internal static Refusal Unknown(Guid id, string ods, string period) => Refusal.NotFound(
        "action-unknown", $"There is no action {id} in the plan of {ods} for {period}", "Take the id from this very plan; actions of other plans have ids of their own.");
}
