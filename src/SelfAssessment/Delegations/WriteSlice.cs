using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>Takes answers to the questions of the section the link is for, and to no others.</summary>
internal static class WriteSlice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/slices/{token}", Handle)
        .WithName("self-assessment-write-slice")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<SliceView>, ProblemHttpResult>> Handle(
        string token, AnswersBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!(await Slice.FindAsync(db, shelf, token, now, ct)).Is(out var slice, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(slice.Found.Assessment.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var answers = body.Answers ?? new Dictionary<string, AnswerBody?>();
        List<Fault> faults =
        [
            .. answers.Keys.Where(key => slice.Section.Questions.All(q => q.Key != key)).Select(key => new Fault(
                $"/answers/{key}", "question-not-in-slice", "The link is for another section", string.Join(", ", slice.Section.Questions.Select(q => q.Key)), key)),
        ];

        if (faults.Count > 0)
        {
            return (Refusal.Forbidden("question-not-in-slice", "The link lets you answer one section and nothing else", "Nothing was saved.") with { Errors = faults }).ToProblem();
        }

        var by = slice.By(definitions);
        await AnswerTaker.TakeAsync(db, slice.Found, answers, by, now, withEvidence: false, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        slice.Found.Assessment.Changed(now);
        db.Record(by, "answers saved", slice.Found.Assessment.Subject, slice.Found.Assessment.Organisation, now, string.Join(", ", answers.Keys));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(slice.Found.Assessment.ETag);

        return TypedResults.Ok(await slice.ReadAsync(db, definitions, London.DayOf(now), ct));
    }
}
