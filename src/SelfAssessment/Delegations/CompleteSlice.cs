using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>Whoever has the link says that they have done. The link is over.</summary>
internal static class CompleteSlice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/slices/{token}/completion", Handle)
        .WithName("self-assessment-complete-slice")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string token, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!(await Slice.FindAsync(db, shelf, token, now, ct)).Is(out var slice, out var refusal))
        {
            return refusal.ToProblem();
        }

        slice.Delegation.CompletedAt = now;
        slice.Found.Assessment.Changed(now);
        db.Step(slice.Found.Assessment, "section completed", slice.By(definitions), now, slice.Section.Key);
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }
}
