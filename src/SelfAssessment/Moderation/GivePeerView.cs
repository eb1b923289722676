using EdiRegion.Platform.Authority;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Says as the peer that was asked which level it sees.</summary>
internal static class GivePeerView
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPut("/{ods}/{questionnaire}/{period}/views/peer", Handle)
        .WithName("self-assessment-give-peer-view")
        .Require(Permissions.PeerModerate);

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, ViewTaker taker, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        return (Peer.Refuse(found.Assessment, context.Caller()) ?? found.Assessment.RefuseViews()) is { } notNow
            ? notNow.ToProblem()
            : await taker.SaveAsync(found, View.Peer, body, "peer view given", context, ct);
    }
}
