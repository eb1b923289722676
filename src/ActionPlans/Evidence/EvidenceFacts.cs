using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>The evidence fact of actions, worked out from what is attached to them: the only way it changes.</summary>
internal static class EvidenceFacts
{
    /// <summary>Renews the fact of every action that uses an item.</summary>
    internal static async Task RenewAsync(ActionPlansDb db, EvidenceItem item, Caller by, DateTimeOffset now, CancellationToken ct)
    {
        var users = await db.EvidenceUses.Where(u => u.ItemId == item.Id).Select(u => u.ActionId).ToListAsync(ct);

        foreach (var action in await db.Actions.Where(a => users.Contains(a.Id)).ToListAsync(ct))
        {
            await RenewAsync(db, action, by, now, ct);
        }
    }

    /// <summary>Appends to the history of an action what its items now say, when that is something new. Uses must be saved already.</summary>
    internal static async Task RenewAsync(ActionPlansDb db, PlanAction action, Caller by, DateTimeOffset now, CancellationToken ct)
    {
        var items = await (from use in db.EvidenceUses
                           join item in db.EvidenceItems on use.ItemId equals item.Id
                           where use.ActionId == action.Id
                           select item).ToListAsync(ct);
        var (state, until) = EvidenceItem.Together(items);

        if ((state, until) == (action.Evidence, action.EvidenceUntil))
        {
            return;
        }

        var plan = await db.Plans.SingleAsync(p => p.Organisation == action.Organisation && p.Period == action.Period, ct);
        db.Add(action, new ActionStep
        {
            ActionId = action.Id,
            At = now,
            Day = London.DayOf(now),
            By = by.Id,
            ByName = by.Name,
            Evidence = state,
            EvidenceUntil = until,
        });
        plan.Changed(now);
        db.Tell(action.Progressed(plan, now));
    }
}
