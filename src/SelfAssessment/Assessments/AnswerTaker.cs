using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Collections;
using Microsoft.EntityFrameworkCore;
using Strength = EdiRegion.Region.Assessments.Evidence;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Takes the organisation's own answers in: all of a body or nothing. What is merely not complete yet is taken; it stands against submission.</summary>
internal static class AnswerTaker
{
    /// <summary>What no answer may be, however unfinished.</summary>
    private static readonly string[] Refused = ["question-unknown", "level-unknown", "target-unknown", "target-below-current", "not-applicable-refused"];

    private static readonly Dictionary<string, Strength> Nothing = [];

    internal static async Task TakeAsync(
        SelfAssessmentDb db, ExistingAssessment found, IReadOnlyDictionary<string, AnswerBody?> bodies, Caller by, DateTimeOffset now, bool withEvidence,
        List<Fault> faults, CancellationToken ct)
    {
        var keys = bodies.Keys.ToList();
        var before = await db.Answers.Where(a => a.AssessmentId == found.Assessment.Id && a.View == View.Self && keys.Contains(a.Question)).ToDictionaryAsync(a => a.Question, ct);
        Dictionary<string, Answer> sent = [];
        await CheckEvidenceAsync(db, found.Assessment.Organisation, bodies, withEvidence, faults, ct);

        foreach (var (key, body) in bodies)
        {
            if (found.Questionnaire.FindQuestion(key) is null)
            {
                faults.Add(new($"/answers/{key}", "question-unknown", $"{found.Questionnaire.Title} has no question {key}", "the key of one of its questions", key));
                continue;
            }

            var known = before.GetValueOrDefault(key);

            if (body is null)
            {
                if (known is not null)
                {
                    db.Remove(known);
                }

                continue;
            }

            if (body.OnlyConfirms && known is not null)
            {
                (known.Confirmed, known.By, known.ByName, known.At) = (true, by.Id, by.Name, now);
                continue;
            }

            var said = known is null ? default : (known.State, known.Level);
            var answer = known ?? new GivenAnswer { AssessmentId = found.Assessment.Id, View = View.Self, Question = key, By = by.Id, ByName = by.Name, At = now };
            Write(answer, body, found.Questionnaire.Question(key), withEvidence, faults);
            (answer.By, answer.ByName, answer.At, answer.Confirmed) = (by.Id, by.Name, now, true);
            sent[key] = answer.ToAnswer();

            if (known is not null && said != (known.State, known.Level))
            {
                // It is an answer of its own now.
                (known.CarriedFrom, known.ReusedFrom) = (null, null);
            }

            if (known is null)
            {
                db.Add(answer);
            }
        }

        faults.AddRange(found.Questionnaire.Findings(sent, Nothing)
            .Where(finding => sent.ContainsKey(finding.Question) && finding.Severity is Severity.Error && Refused.Contains(finding.Code))
            .Select(finding => new Fault($"/answers/{finding.Question}/{FieldOf(finding.Code)}", finding.Code, finding.Message, finding.Expected, finding.Found)));
    }

    private static string FieldOf(string code) => code switch
    {
        "target-unknown" or "target-below-current" => "target",
        "not-applicable-refused" => "state",
        _ => "level",
    };

    private static void Write(GivenAnswer answer, AnswerBody body, Question question, bool withEvidence, List<Fault> faults)
    {
        var (at, texts) = ($"/answers/{question.Key}", new Texts(faults));
        var state = texts.Choice<AnswerState>(body.State, $"{at}/state")
            ?? (body.Level is not null || body.Instances?.Any(level => level is not null) is true ? AnswerState.Level : AnswerState.NotAnswered);
        var levels = state is AnswerState.Level;
        (answer.State, answer.Level, answer.Target) = (state, levels ? body.Level : null, state is AnswerState.NotApplicable ? null : body.Target);
        answer.Instances = levels && question.Instances > 1 ? body.Instances : null;
        (answer.Reason, answer.Comment, answer.PlannedBy) = (texts.Optional(body.Reason, $"{at}/reason", Texts.Long), texts.Optional(body.Comment, $"{at}/comment", Texts.Long), body.PlannedBy);

        if (question.Instances > 1)
        {
            // The middle one is kept as well, for whoever reads one level.
            answer.Level = question.LevelOf(answer.ToAnswer());
        }

        if (withEvidence)
        {
            answer.Evidence = [.. (body.Evidence ?? []).Distinct()];
        }
    }

    private static async Task CheckEvidenceAsync(
        SelfAssessmentDb db, string organisation, IReadOnlyDictionary<string, AnswerBody?> bodies, bool withEvidence, List<Fault> faults, CancellationToken ct)
    {
        var named = bodies.SelectMany(body => (body.Value?.Evidence ?? []).Index().Select(item => (Pointer: $"/answers/{body.Key}/evidence/{item.Index}", Id: item.Item))).ToList();
        var ids = named.Select(item => item.Id).Distinct().ToList();
        var known = ids.Count == 0 ? [] : await db.Evidence.Where(e => ids.Contains(e.Id) && e.Organisation == organisation).ToDictionaryAsync(e => e.Id, ct);

        foreach (var (pointer, id) in named)
        {
            if (!withEvidence)
            {
                faults.Add(new(pointer, "evidence-not-here", "Evidence is added by the organisation itself", "an explanation in words", $"{id}"));
            }
            else if (!known.TryGetValue(id, out var item))
            {
                faults.Add(new(pointer, "evidence-unknown", $"{organisation} holds no such evidence", "the id of evidence of this very organisation, from its action plan", $"{id}"));
            }
            else if (!item.MayBeShared)
            {
                faults.Add(new(pointer, "personal-data-not-acknowledged", "This looks as if it holds personal data", "evidence whose personal data is acknowledged with a note", item.Name));
            }
        }
    }
}
