using EdiRegion.Platform.Authority;
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
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, ViewTaker taker, Definitions definitions, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        return (Moderator.RefuseConflict(context.Caller(), ods, definitions) ?? found.Assessment.RefuseModeration()) is { } notNow
            ? notNow.ToProblem()
            : await taker.SaveAsync(found, View.Moderated, body, "self-assessment moderated in part", context, ct);
    }
}
