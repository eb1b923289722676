using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

/// <summary>Makes up a panel for categories that have none yet.</summary>
internal static class OpenPanel
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/panels", Handle)
        .WithName("awards-open-panel")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Created<PanelView>, ProblemHttpResult>> Handle(
        PanelBody body, HttpContext context, AwardsDb db, Definitions definitions, PanelFinder finder, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, body.Cycle ?? "", ct)).Is(out var cycle, out var refusal))
        {
            return Faulty.Body([new("/cycle", refusal.Code, refusal.Title, "the key of a cycle, such as midas-2026", body.Cycle ?? "nothing")]).ToProblem();
        }

        List<Fault> faults = [];
        var (title, categories, perEntry, mix) = body.Read(definitions.Awards[cycle.Scheme], faults);
        await RefuseTakenAsync(db, cycle.Key, null, categories, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var panel = db.Add(new Panel { Id = Guid.CreateVersion7(), Cycle = cycle.Key, Title = title, Categories = categories, JudgesPerEntry = perEntry, Mix = mix }).Entity;
        db.Record(context.Caller(), "panel made up", $"{cycle.Key}/{panel.Id}", definitions.Organisations.Region.Ods, clock.GetUtcNow(), string.Join(", ", categories));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(panel.ETag);

        return TypedResults.Created($"{context.Request.Path}/{panel.Id}", await finder.ViewAsync(panel, ct));
    }

    internal static async Task RefuseTakenAsync(AwardsDb db, string cycle, Guid? except, IReadOnlyList<string> categories, List<Fault> faults, CancellationToken ct)
    {
        var taken = (await db.Panels.Where(p => p.Cycle == cycle && p.Id != except).Select(p => p.Categories).ToListAsync(ct)).SelectMany(keys => keys).Intersect(categories).ToList();

        if (taken.Count > 0)
        {
            faults.Add(new("/categories", "category-has-panel", "Another panel judges these", "categories without a panel", string.Join(", ", taken)));
        }
    }
}
