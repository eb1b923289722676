using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Sends a signed-off assessment back to the organisation; it is submitted and signed off anew.</summary>
internal static class ReturnFromModeration
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/moderation/return", Handle)
        .WithName("self-assessment-return-from-moderation")
        .Require(Permissions.ModerateAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, ReturnBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Definitions definitions, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        List<Fault> faults = [];
        var comment = new Texts(faults).Required(body.Comment, "/comment", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if ((Moderator.RefuseConflict(caller, ods, definitions) ?? found.Assessment.ReturnFromModeration(now)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Step(found.Assessment, "returned from moderation", caller, now, comment);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
