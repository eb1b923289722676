using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

/// <summary>The panels of a cycle: all for secretaries, for a chair their own.</summary>
internal static class ListPanels
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/panels", Handle)
        .WithName("awards-list-panels")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<Page<PanelView>>, ProblemHttpResult>> Handle(AwardsDb db, PanelFinder finder, WallOfRequest walls, CancellationToken ct, string cycle = "")
    {
        if ((await walls.OfAsync(cycle, ct)).RefuseUndeclared() is { } undeclared)
        {
            return undeclared.ToProblem();
        }

        List<PanelView> items = [];

        foreach (var panel in await db.Panels.AsNoTracking().Where(p => p.Cycle == cycle).OrderBy(p => p.Title).ThenBy(p => p.Id).ToListAsync(ct))
        {
            if (finder.IsSecretary || await finder.ChairsAsync(panel.Id, ct))
            {
                items.Add(await finder.ViewAsync(panel, ct));
            }
        }

        return TypedResults.Ok(new Page<PanelView>(items));
    }
}
