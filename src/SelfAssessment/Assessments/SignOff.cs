using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>A second person signs the assessment off. It counts from now on and waits for moderation.</summary>
internal static class SignOff
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/sign-off", Handle)
        .WithName("self-assessment-sign-off")
        .Require(Permissions.SignOffAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader,
        TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (found.Assessment.SignOff(caller, now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(await AssessmentTold.SignedOffAsync(db, found, now, ct));
        db.Step(found.Assessment, "signed off", caller, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
