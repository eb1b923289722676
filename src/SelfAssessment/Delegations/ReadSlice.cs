using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>The section that a mailed link opens. Looking at it does not use it up: mail scanners look too.</summary>
internal static class ReadSlice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/slices/{token}", Handle)
        .WithName("self-assessment-read-slice")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<SliceView>, ProblemHttpResult>> Handle(
        string token, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!(await Slice.FindAsync(db, shelf, token, now, ct)).Is(out var slice, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(slice.Found.Assessment.ETag);
        context.Response.Headers.CacheControl = "no-store";

        return TypedResults.Ok(await slice.ReadAsync(db, definitions, London.DayOf(now), ct));
    }
}
