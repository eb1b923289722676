using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>The assessment as the peer that was asked reads it.</summary>
internal static class ReadForPeer
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapGet("/{ods}/{questionnaire}/{period}/views/peer", Handle)
        .WithName("self-assessment-read-for-peer")
        .Require(Permissions.PeerModerate);

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, null, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var caller = context.Caller();

        if (Peer.Refuse(found.Assessment, caller) is { } notYours)
        {
            return notYours.ToProblem();
        }

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
