using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>
/// Fills questions nobody has answered yet: from the organisation's last assessment, or from answers it gave to other questionnaires, each with where it comes
/// from. Every one of them is asked about: still right? Until somebody says so it stands against submission.
/// </summary>
internal static class CarryForward
{
    internal static void Map(IEndpointRouteBuilder assessments)
    {
        assessments.MapPost("/{ods}/{questionnaire}/{period}/carry-forward", Carry)
            .WithName("self-assessment-carry-forward")
            .Require(Permissions.AnswerAssessments, organisation: "ods");
        assessments.MapPost("/{ods}/{questionnaire}/{period}/reuse", Reuse)
            .WithName("self-assessment-reuse")
            .Require(Permissions.AnswerAssessments, organisation: "ods");
    }

    private static Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Carry(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Offered offered, TimeProvider clock,
        CancellationToken ct) => FillAsync(ods, questionnaire, period, "answers carried forward", context, db, shelf, reader, clock, async (found, caller, now) =>
        {
            if (await offered.EarlierAsync(found, ct) is not { } earlier)
            {
                return [];
            }

            return [.. (await offered.CarriedAsync(found, earlier, ct)).Values.Select(a => New(found, a.Question, a.State, caller, now, answer =>
            {
                (answer.Level, answer.Target, answer.Reason, answer.Comment) = (a.Level, a.Target >= a.Level || a.Level is null ? a.Target : null, a.Reason, a.Comment);
                (answer.PlannedBy, answer.Instances, answer.Evidence, answer.CarriedFrom) = (a.PlannedBy, a.Instances, a.Evidence, earlier.Period);
            }))];
        }, ct);

    private static Task<Results<Ok<AssessmentView>, ProblemHttpResult>> Reuse(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, Offered offered, TimeProvider clock,
        CancellationToken ct) => FillAsync(ods, questionnaire, period, "answers reused", context, db, shelf, reader, clock, async (found, caller, now) =>
            [.. (await offered.ReusedAsync(found, ct)).Select(reused => New(found, reused.Key, reused.Value.Answer.State, caller, now, answer =>
                (answer.Level, answer.Target, answer.ReusedFrom) = (reused.Value.Answer.Level, reused.Value.Answer.Target, reused.Value.From)))], ct);

    private static async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> FillAsync(
        string ods, string questionnaire, string period, string done, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, TimeProvider clock,
        Func<ExistingAssessment, Caller, DateTimeOffset, Task<IReadOnlyList<GivenAnswer>>> read, CancellationToken ct)
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

        var own = await db.Answers.Where(a => a.AssessmentId == found.Assessment.Id && a.View == View.Self).ToDictionaryAsync(a => a.Question, ct);
        List<GivenAnswer> filled = [.. (await read(found, caller, now)).Where(a => own.GetValueOrDefault(a.Question) is null or { State: AnswerState.NotAnswered })];
        db.RemoveRange(filled.Select(a => own.GetValueOrDefault(a.Question)).OfType<GivenAnswer>());
        await db.SaveChangesAsync(ct);
        db.AddRange(filled);
        found.Assessment.Changed(now);
        db.Record(caller, done, found.Assessment.Subject, ods, now, string.Join(", ", filled.Select(a => a.Question)));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }

    private static GivenAnswer New(ExistingAssessment found, string question, AnswerState state, Caller by, DateTimeOffset now, Action<GivenAnswer> fill)
    {
        var answer = new GivenAnswer
        {
            AssessmentId = found.Assessment.Id,
            View = View.Self,
            Question = question,
            State = state,
            By = by.Id,
            ByName = by.Name,
            At = now,
            Confirmed = false,
        };
        fill(answer);

        return answer;
    }
}
