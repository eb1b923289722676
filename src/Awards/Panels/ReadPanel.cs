using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Panels;

/// <summary>A panel with its judges, for secretaries and its chair.</summary>
internal static class ReadPanel
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/panels/{id:guid}", Handle)
        .WithName("awards-read-panel")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<PanelView>, ProblemHttpResult>> Handle(Guid id, HttpContext context, PanelFinder finder, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(panel.ETag);

        return TypedResults.Ok(await finder.ViewAsync(panel, ct));
    }
}
