using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Completes the moderation. Where a level was moderated, that one counts in the results from now on; the own answers stay beside it.</summary>
internal static class CompleteModeration
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/moderation/completion", Handle)
        .WithName("self-assessment-complete-moderation")
        .Require(Permissions.ModerateAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Definitions definitions, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if ((Moderator.RefuseConflict(caller, ods, definitions) ?? found.Assessment.CompleteModeration(now)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(await AssessmentTold.ModeratedAsync(db, found, now, ct));
        db.Step(found.Assessment, "moderated", caller, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
