using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>The objectives of a plan with their actions, in the order of the plan.</summary>
internal static class PlanContents
{
    internal static async Task<IReadOnlyList<ObjectiveView>> ReadAsync(ActionPlansDb db, string ods, string period, DateOnly today, CancellationToken ct)
    {
        var of = db.Actions.AsNoTracking().Where(a => a.Organisation == ods && a.Period == period);
        var objectives = await db.Objectives.AsNoTracking()
            .Where(o => o.Organisation == ods && o.Period == period)
            .OrderBy(o => o.Position).ThenBy(o => o.Id)
            .ToListAsync(ct);
        var actions = (await of.OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync(ct)).ToLookup(a => a.ObjectiveId);
        var partsOf = await ActionParts.OfAsync(db, of, ct);

        return [.. objectives.Select(objective => ObjectiveView.Of(
            objective, [.. actions[objective.Id].Select(action => ActionView.Of(action, partsOf(action.Id), today))]))];
    }
}
