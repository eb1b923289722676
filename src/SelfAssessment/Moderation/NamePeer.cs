using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Whose view is asked for.</summary>
internal sealed record PeerBody(string? Moderator = null);

/// <summary>Asks another trust for a view as a peer; one that is not in the same system, did not follow the other and is not reviewed by it in turn.</summary>
internal static class NamePeer
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/peer", Handle)
        .WithName("self-assessment-name-peer")
        .Require(Permissions.ModerateAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, PeerBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Definitions definitions, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if ((Moderator.RefuseConflict(caller, ods, definitions) ?? found.Assessment.RefuseViews()
            ?? await Moderator.RefusePeerAsync(db, found.Assessment, body.Moderator, definitions, ct)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        found.Assessment.AskPeer(body.Moderator!, now);
        db.Step(found.Assessment, "peer named", caller, now, body.Moderator);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
