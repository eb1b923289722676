using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Says, beside the answers of the organisation, which level it has really reached; where it is another, why. Nobody but moderators sees it before it is complete.</summary>
internal static class Moderate
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPut("/{ods}/{questionnaire}/{period}/moderation", Handle)
        .WithName("self-assessment-moderate")
        .Require(Permissions.ModerateAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Definitions definitions, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if ((Moderator.RefuseConflict(caller, ods, definitions) ?? found.Assessment.RefuseModeration()) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        await ViewTaker.TakeAsync(db, found, View.Moderated, body, caller, now, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Assessment.Changed(now);
        db.Record(caller, "self-assessment moderated in part", found.Assessment.Subject, ods, now, string.Join(", ", body.Answers?.Keys ?? []));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
