using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record PlanLine(string Organisation, string Period, string Title, int Edition, string State, int Actions, DateTimeOffset ChangedAt, string ETag);

/// <summary>The plans that the caller may read, newest year first; those only published for whoever may read no others.</summary>
internal static class ListPlans
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("", Handle)
        .WithName("action-plans-list-plans")
        .Require(Permissions.ReadPublishedPlans);

    private static async Task<Ok<Page<PlanLine>>> Handle(
        HttpContext context, ActionPlansDb db, Definitions definitions, CancellationToken ct, string? organisation = null, string? period = null)
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

        return TypedResults.Ok(new Page<PlanLine>([.. plans.Select(p => new PlanLine(
            p.Plan.Organisation, p.Plan.Period, p.Plan.Title, p.Plan.Edition, PlanView.StateOf(p.Plan), p.Actions, p.Plan.ChangedAt, p.Plan.ETag))]));
    }
}
