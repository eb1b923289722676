using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;
using EdiRegion.SelfAssessment.Delegations;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>What the organisation adds, by question, to what a reader would ask about.</summary>
internal sealed record SubmissionBody(IReadOnlyDictionary<string, string?>? Explanations = null);

/// <summary>Hands the assessment over for sign-off. Every mandatory question is answered by then, and each level claimed is backed as its scale asks.</summary>
internal static class Submit
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/submission", Handle)
        .WithName("self-assessment-submit")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, SubmissionBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader,
        TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (found.RefuseAnswering(London.DayOf(now)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        var explanations = Explanations(body, found, faults);
        var sheet = await AnswerBook.ReadAsync(db, found, ct);
        faults.AddRange(sheet.Findings(London.DayOf(now), withModerated: false).Where(finding => finding.Severity is Severity.Error)
            .Select(finding => new Fault($"/answers/{finding.Question}", finding.Code, finding.Message, finding.Expected, finding.Found)));

        if (faults.Count > 0)
        {
            return Refusal.Unprocessable("assessment-incomplete", faults.Count == 1 ? "One thing stands against submitting" : $"{faults.Count} things stand against submitting",
                "Mend each of them, then submit again; it stays open.", faults).ToProblem();
        }

        if (found.Assessment.Submit(caller, explanations, now) is { } refused)
        {
            return refused.ToProblem();
        }

        await DelegationEnd.EndAllAsync(db, found.Assessment, now, ct);
        db.Step(found.Assessment, "submitted", caller, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }

    private static Dictionary<string, string> Explanations(SubmissionBody body, ExistingAssessment found, List<Fault> faults)
    {
        var (texts, given) = (new Texts(faults), new Dictionary<string, string>());

        foreach (var (key, text) in body.Explanations ?? new Dictionary<string, string?>())
        {
            if (found.Questionnaire.FindQuestion(key) is null)
            {
                faults.Add(new($"/explanations/{key}", "question-unknown", $"{found.Questionnaire.Title} has no question {key}", "the key of one of its questions", key));
            }
            else if (texts.Optional(text, $"/explanations/{key}", Texts.Long) is { } explanation)
            {
                given[key] = explanation;
            }
        }

        return given;
    }
}
