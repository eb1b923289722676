using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Results;

/// <summary>The results of a category: raw, weighted and calibrated with its interval, in order, ties inside the error declared.</summary>
internal static class ReadResults
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/results", Handle)
        .WithName("awards-read-results")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<ResultsView>, ProblemHttpResult>> Handle(HttpContext context, ResultsReader reader, CancellationToken ct, string? cycle = null, string? category = null)
    {
        if (!(await reader.AskAsync(cycle, category, Ability.ReadResults, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        var view = await reader.ReadAsync(asked, ct);

        if (view.ETag is { } tag)
        {
            context.Response.SetETag(tag);
        }

        return TypedResults.Ok(view);
    }
}
