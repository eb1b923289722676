using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>An assessment: the answers in every view, what they come to, what stands against submitting them, and what the caller may do next.</summary>
internal static class ReadAssessment
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapGet("/{ods}/{questionnaire}/{period}", Handle)
        .WithName("self-assessment-read-assessment")
        .Require(Permissions.ReadAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, null, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, context.Caller(), ct));
    }
}
