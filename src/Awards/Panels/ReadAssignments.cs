using EdiRegion.Awards.Judging;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Panels;

/// <summary>Who judges what, and why.</summary>
internal static class ReadAssignments
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/panels/{id:guid}/assignments", Handle)
        .WithName("awards-read-assignments")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<AssignmentView>, ProblemHttpResult>> Handle(Guid id, HttpContext context, PanelFinder finder, Assigner assigner, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(panel.ETag);

        return TypedResults.Ok(await assigner.ViewAsync(panel, ct));
    }
}
