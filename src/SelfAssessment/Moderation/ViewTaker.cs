using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>What somebody else than the organisation says to a question.</summary>
internal sealed record ViewBody(int? Level = null, string? Comment = null, string? Reason = null, string? State = null);

/// <summary>Views by the keys of their questions; null takes one away.</summary>
internal sealed record ViewsBody(IReadOnlyDictionary<string, ViewBody?>? Answers = null);

/// <summary>Takes a view of others in, beside the organisation's own answers, which stay as they are.</summary>
internal sealed class ViewTaker(SelfAssessmentDb db, AssessmentReader reader, TimeProvider clock)
{
    /// <summary>All of a body or nothing; <paramref name="done"/> is what the audit trail says.</summary>
    internal async Task<Results<Ok<AssessmentView>, ProblemHttpResult>> SaveAsync(ExistingAssessment found, View view, ViewsBody body, string done, HttpContext context, CancellationToken ct)
    {
        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        await TakeAsync(found, view, body, caller, now, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        found.Assessment.Changed(now);
        db.Record(caller, done, found.Assessment.Subject, found.Assessment.Organisation, now, string.Join(", ", body.Answers?.Keys ?? []));
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, caller, ct));
    }

    private async Task TakeAsync(ExistingAssessment found, View view, ViewsBody body, Caller by, DateTimeOffset now, List<Fault> faults, CancellationToken ct)
    {
        var bodies = body.Answers ?? new Dictionary<string, ViewBody?>();
        var keys = bodies.Keys.ToList();
        var given = await db.Answers.Where(a => a.AssessmentId == found.Assessment.Id && keys.Contains(a.Question)).ToListAsync(ct);

        foreach (var (key, sent) in bodies)
        {
            var before = given.FirstOrDefault(a => a.View == view && a.Question == key);

            if (found.Questionnaire.FindQuestion(key) is not { } question)
            {
                faults.Add(new($"/answers/{key}", "question-unknown", $"{found.Questionnaire.Title} has no question {key}", "the key of one of its questions", key));
            }
            else if (sent is null)
            {
                if (before is not null)
                {
                    db.Remove(before);
                }
            }
            else
            {
                var answer = before ?? db.Add(new GivenAnswer { AssessmentId = found.Assessment.Id, View = view, Question = key, By = by.Id, ByName = by.Name, At = now }).Entity;
                (answer.By, answer.ByName, answer.At) = (by.Id, by.Name, now);
                Write(answer, sent, question, given.FirstOrDefault(a => a.View is View.Self && a.Question == key), faults);
            }
        }
    }

    private static void Write(GivenAnswer answer, ViewBody sent, Question question, GivenAnswer? own, List<Fault> faults)
    {
        var (at, texts) = ($"/answers/{question.Key}", new Texts(faults));
        answer.State = texts.Choice<AnswerState>(sent.State, $"{at}/state") ?? AnswerState.Level;
        answer.Level = answer.State is AnswerState.Level ? sent.Level : null;
        answer.Comment = texts.Optional(sent.Comment, $"{at}/comment", Texts.Long);
        answer.Reason = texts.Optional(sent.Reason, $"{at}/reason", Texts.Long);

        if (answer.State is AnswerState.Level && (sent.Level is not { } level || !question.Has(level)))
        {
            faults.Add(new($"{at}/level", "level-unknown", $"{question.Key} has levels 0 to {question.Top}", $"0 to {question.Top}", sent.Level is null ? "nothing" : $"{sent.Level}"));
        }
        else if (answer.View is View.Moderated && answer.Reason is null && (answer.State, answer.Level) != (own?.State, own?.Level))
        {
            faults.Add(new($"{at}/reason", "reason-missing", "The level is another than the organisation's own: say why", "a reason", "nothing"));
        }
    }
}
