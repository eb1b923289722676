using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Facts;

internal sealed record PromptAnswerBody(string? Answer = null);

/// <summary>Says why an answer and a figure do not disagree, or what explains it. Kept with the sentence that was answered.</summary>
internal static class AnswerPrompt
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/prompts/{key}", Handle)
        .WithName("self-assessment-answer-prompt")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, string key, PromptAnswerBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader,
        Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (found.Assessment.State is AssessmentState.Moderated)
        {
            return found.Assessment.RefuseAnswering()!.ToProblem();
        }

        List<Fault> faults = [];
        var text = new Texts(faults).Required(body.Answer, "/answer", Texts.Long);
        var prompts = await PromptReader.PromptsAsync(db, found, (await AnswerBook.ReadAsync(db, found, ct)).Own, definitions, ct);

        if (prompts.FirstOrDefault(p => p.Key == key) is not { } prompt)
        {
            return Refusal.NotFound("prompt-unknown", $"Nothing is asked under {key}", "Take the key from the prompts of the assessment; they change with answers and figures.").ToProblem();
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (await db.PromptAnswers.SingleOrDefaultAsync(a => a.AssessmentId == found.Assessment.Id && a.Prompt == key, ct) is { } before)
        {
            (before.Asked, before.Answer, before.ByName, before.At) = (prompt.Text, text, caller.Name, now);
        }
        else
        {
            db.Add(new PromptAnswer { AssessmentId = found.Assessment.Id, Prompt = key, Asked = prompt.Text, Answer = text, ByName = caller.Name, At = now });
        }

        found.Assessment.Changed(now);
        db.Record(caller, "prompt answered", found.Assessment.Subject, ods, now, key);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }
}
