using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Why it goes back.</summary>
internal sealed record ReturnBody(string? Comment = null);

/// <summary>Sends a submitted assessment back with what is wrong with it.</summary>
internal static class SendBack
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/return", Handle)
        .WithName("self-assessment-return")
        .Require(Permissions.SignOffAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, ReturnBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader,
        TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        List<Fault> faults = [];
        var comment = new Texts(faults).Required(body.Comment, "/comment", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (found.Assessment.TakeBack(now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Step(found.Assessment, "returned", caller, now, comment);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
