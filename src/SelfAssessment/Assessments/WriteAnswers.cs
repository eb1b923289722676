using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Takes answers of the organisation: those that are sent, the others stay. Possible until it is submitted, while the round is open.</summary>
internal static class WriteAnswers
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPut("/{ods}/{questionnaire}/{period}/answers", Handle)
        .WithName("self-assessment-write-answers")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, AnswersBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader,
        TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, null, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if ((found.RefuseAnswering(London.DayOf(now)) ?? context.Request.RequireMatch(found.Assessment.ETag)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        await AnswerTaker.TakeAsync(db, found, body.Answers ?? new Dictionary<string, AnswerBody?>(), caller, now, withEvidence: true, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Assessment.Changed(now);
        db.Record(caller, "answers saved", found.Assessment.Subject, ods, now, string.Join(", ", body.Answers?.Keys ?? []));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
