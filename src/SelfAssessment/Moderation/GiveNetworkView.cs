using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
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
        string ods, string questionnaire, string period, ViewsBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (found.Assessment.State is AssessmentState.Moderated)
        {
            return found.Assessment.RefuseModeration()!.ToProblem();
        }

        List<Fault> faults = [];
        await ViewTaker.TakeAsync(db, found, View.Network, body, caller, now, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Assessment.Changed(now);
        db.Record(caller, "network view given", found.Assessment.Subject, ods, now, string.Join(", ", body.Answers?.Keys ?? []));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
