using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
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
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (Peer.Refuse(found.Assessment, caller) is { } notYours)
        {
            return notYours.ToProblem();
        }

        if (found.Assessment.State is AssessmentState.Moderated)
        {
            return found.Assessment.RefuseModeration()!.ToProblem();
        }

        List<Fault> faults = [];
        await ViewTaker.TakeAsync(db, found, View.Peer, body, caller, now, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Assessment.Changed(now);
        db.Record(caller, "peer view given", found.Assessment.Subject, ods, now, string.Join(", ", body.Answers?.Keys ?? []));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
