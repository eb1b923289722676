using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Panels;

/// <summary>Changes what a panel judges, by how many judges and in which mix. Assignments follow when they are solved again.</summary>
internal static class ChangePanel
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/panels/{id:guid}", Handle)
        .WithName("awards-change-panel")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<PanelView>, ProblemHttpResult>> Handle(
        Guid id, PanelBody body, HttpContext context, AwardsDb db, Definitions definitions, PanelFinder finder, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(panel.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var cycle = (await ExistingCycle.FindAsync(db, panel.Cycle, ct)).Value!;
        var (title, categories, perEntry, mix) = body.Read(definitions.Awards[cycle.Scheme], faults);
        await OpenPanel.RefuseTakenAsync(db, panel.Cycle, panel.Id, categories, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        (panel.Title, panel.Categories, panel.JudgesPerEntry, panel.Mix) = (title, categories, perEntry, mix);
        panel.Changed();
        db.Record(context.Caller(), "panel changed", $"{panel.Cycle}/{panel.Id}", definitions.Organisations.Region.Ods, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(panel.ETag);

        return TypedResults.Ok(await finder.ViewAsync(panel, ct));
    }
}
