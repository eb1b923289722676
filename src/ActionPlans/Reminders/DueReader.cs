using EdiRegion.ActionPlans.Coverage;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>What is due in an organisation up to a day, and all that is overdue.</summary>
internal static class DueReader
{
    internal static async Task<IReadOnlyList<DueItem>> ReadAsync(ActionPlansDb db, Definitions definitions, string ods, DateOnly today, DateOnly until, CancellationToken ct) =>
    [
        .. ((IEnumerable<DueItem>)
        [
            .. await ActionsAsync(db, ods, today, until, ct),
            .. await MilestonesAsync(db, ods, today, until, ct),
            .. await ExplanationsAsync(db, definitions, ods, today, until, ct),
            .. await EvidenceAsync(db, ods, today, until, ct),
        ]).OrderBy(item => item.Due).ThenBy(item => item.Kind).ThenBy(item => item.Title, StringComparer.Ordinal).ThenBy(item => item.Id),
    ];

    private static async Task<IEnumerable<DueItem>> ActionsAsync(ActionPlansDb db, string ods, DateOnly today, DateOnly until, CancellationToken ct) =>
        (await Open(db, ods).Where(a => a.Due <= until).Select(a => new { a.Id, a.Period, a.Title, Due = a.Due!.Value }).ToListAsync(ct))
            .Select(a => DueItem.Of(DueKind.Action, ods, a.Title, a.Due, today, a.Period, a.Id));

    private static async Task<IEnumerable<DueItem>> MilestonesAsync(ActionPlansDb db, string ods, DateOnly today, DateOnly until, CancellationToken ct) =>
        (await (from action in Open(db, ods)
                join milestone in db.Milestones on action.Id equals milestone.ActionId
                where milestone.Due <= until && (milestone.Lifecycle == Lifecycle.NotStarted || milestone.Lifecycle == Lifecycle.InProgress)
                select new { milestone.Id, Action = action.Id, action.Period, milestone.Title, Due = milestone.Due!.Value }).ToListAsync(ct))
            .Select(m => DueItem.Of(DueKind.Milestone, ods, m.Title, m.Due, today, m.Period, m.Id, m.Action));

    /// <summary>One that was accepted, unless something better has taken its place since.</summary>
    private static async Task<IEnumerable<DueItem>> ExplanationsAsync(
        ActionPlansDb db, Definitions definitions, string ods, DateOnly today, DateOnly until, CancellationToken ct)
    {
        var newest = (await db.Explanations.AsNoTracking().Where(e => e.Organisation == ods).ToListAsync(ct)).GroupBy(e => e.Requirement).Select(of => of.MaxBy(e => e.Number)!);
        List<Explanation> due = [.. newest.Where(e => e.Accepted is true && e.NewDate <= until)];
        List<Requirement> requirements = [.. due.Select(e => definitions.FindRequirement(e.Requirement)).OfType<Requirement>()];

        if (requirements.Count == 0)
        {
            return [];
        }

        var cells = await CoverageReader.ReadAsync(db, definitions, [definitions.Organisations.Find(ods)!], requirements, today, ct);
        var open = cells[ods].Where(cell => cell.State is CoverageState.Explained or CoverageState.Gap).Select(cell => cell.Requirement).ToHashSet();

        return due.Where(e => open.Contains(e.Requirement))
            .Select(e => DueItem.Of(DueKind.Explanation, ods, definitions.Requirement(e.Requirement).Title, e.NewDate, today, requirement: e.Requirement));
    }

    /// <summary>Items that something rests on.</summary>
    private static async Task<IEnumerable<DueItem>> EvidenceAsync(ActionPlansDb db, string ods, DateOnly today, DateOnly until, CancellationToken ct) =>
        (await db.EvidenceItems
            .Where(i => i.Organisation == ods && i.Expires <= until && (db.EvidenceUses.Any(u => u.ItemId == i.Id) || db.MetBy.Any(m => m.ItemId == i.Id)))
            .Select(i => new { i.Id, i.Name, Due = i.Expires!.Value })
            .ToListAsync(ct))
            .Select(i => DueItem.Of(DueKind.Evidence, ods, i.Name, i.Due, today, id: i.Id));

    /// <summary>Open actions; of one that is carried on over years the newest.</summary>
    private static IQueryable<PlanAction> Open(ActionPlansDb db, string ods) => db.Actions.AsNoTracking()
        .Where(a => a.Organisation == ods && (a.Lifecycle == Lifecycle.NotStarted || a.Lifecycle == Lifecycle.InProgress))
        .Where(a => !db.Actions.Any(later => later.Origin == a.Origin && string.Compare(later.Period, a.Period) > 0));
}
