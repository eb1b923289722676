using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>Takes a section back: the link stops working, what was answered stays.</summary>
internal static class WithdrawDelegation
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapDelete("/{ods}/{questionnaire}/{period}/delegations/{id:guid}", Handle)
        .WithName("self-assessment-withdraw-delegation")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, Guid id, HttpContext context, SelfAssessmentDb db, Shelf shelf, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == id && d.AssessmentId == found.Assessment.Id, ct) is not { } delegation)
        {
            return Refusal.NotFound("delegation-unknown", "No section of this assessment was delegated under that id", "Take the id from the assessment itself.").ToProblem();
        }

        if (delegation is { CompletedAt: null, WithdrawnAt: null })
        {
            var now = clock.GetUtcNow();
            delegation.WithdrawnAt = now;
            found.Assessment.Changed(now);
            db.Step(found.Assessment, "section taken back", context.Caller(), now, delegation.Section);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.NoContent();
    }
}
