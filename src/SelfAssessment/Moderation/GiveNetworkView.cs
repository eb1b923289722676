using EdiRegion.Platform.Authority;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Says for a staff network which level it sees. It stands beside the answers of the organisation; a difference is a finding.</summary>
internal static class GiveNetworkView
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPut("/{ods}/{questionnaire}/{period}/views/network", Handle)
        .WithName("self-assessment-give-network-view")
        .Require(Permissions.GiveNetworkView, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, ViewTaker taker, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        return found.Assessment.RefuseViews() is { } notNow
            ? notNow.ToProblem()
            : await taker.SaveAsync(found, View.Network, body, "network view given", context, ct);
    }
}
