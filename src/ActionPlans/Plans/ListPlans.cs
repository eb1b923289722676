using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>A plan in the list.</summary>
/// <param name="Colours">Its actions by the colour of today; null for whoever reads published editions only.</param>
internal sealed record PlanLine(
    string Organisation, string Period, string Title, int Edition, string State, int Actions, DateTimeOffset ChangedAt, string ETag,
    IReadOnlyDictionary<string, int>? Colours, int? Overdue);

/// <summary>The plans that the caller may read, newest year first; those only published for whoever may read no others.</summary>
internal static class ListPlans
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("", Handle)
        .WithName("action-plans-list-plans")
        .Require(Permissions.ReadPublishedPlans);

    private static async Task<Ok<Page<PlanLine>>> Handle(
        HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? organisation = null, string? period = null)
    {
        var caller = context.Caller();
        var all = definitions.Organisations.All.Select(o => o.Ods).ToList();
        var working = all.Where(ods => caller.May(Permissions.ReadPlans, ods)).ToList();
        var published = all.Where(ods => caller.May(Permissions.ReadPublishedPlans, ods)).ToList();

        var plans = await db.Plans.AsNoTracking()
            .Where(p => working.Contains(p.Organisation) || (p.Edition > 0 && published.Contains(p.Organisation)))
            .Where(p => (organisation == null || p.Organisation == organisation) && (period == null || p.Period == period))
            .OrderByDescending(p => p.Period).ThenBy(p => p.Organisation)
            .Select(p => new { Plan = p, Actions = db.Actions.Count(a => a.Organisation == p.Organisation && a.Period == p.Period) })
            .ToListAsync(ct);

        var today = London.Today(clock);
        var statuses = (await db.Actions.AsNoTracking()
            .Where(a => working.Contains(a.Organisation) && (organisation == null || a.Organisation == organisation) && (period == null || a.Period == period))
            .Select(a => new { a.Organisation, a.Period, Facts = new Facts(a.Lifecycle, a.Confidence, a.Evidence, a.EvidenceUntil, a.Start, a.Due, a.Override) })
            .ToListAsync(ct)).ToLookup(a => (a.Organisation, a.Period), a => Status.Of(a.Facts, today));

        return TypedResults.Ok(new Page<PlanLine>([.. plans.Select(p => Line(
            p.Plan, p.Actions, working.Contains(p.Plan.Organisation) ? statuses[(p.Plan.Organisation, p.Plan.Period)] : null))]));
    }

    private static PlanLine Line(Plan plan, int actions, IEnumerable<Status>? statuses) => new(
        plan.Organisation, plan.Period, plan.Title, plan.Edition, PlanView.StateOf(plan), actions, plan.ChangedAt, plan.ETag,
        statuses?.CountBy(status => status.Colour).ToDictionary(of => ProgressTold.Word(of.Key), of => of.Value),
        statuses?.Count(status => status.Overdue));
}
