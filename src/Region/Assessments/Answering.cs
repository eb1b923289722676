using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Assessments;

/// <summary>Checks answers against the questions they are given to.</summary>
internal static class Answering
{
    internal static IReadOnlyList<AssessmentFinding> Check(
        Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers, IReadOnlyDictionary<string, Evidence> evidence) =>
    [
        .. questionnaire.Questions.SelectMany(question =>
            Question(questionnaire, question, answers.GetValueOrDefault(question.Key), evidence.GetValueOrDefault(question.Key))),
        .. answers.Keys.Where(key => questionnaire.FindQuestion(key) is null).Order(StringComparer.Ordinal)
            .Select(key => Error(key, "question-unknown", $"'{key}' is not a question of {questionnaire.Title}.")),
    ];

    private static IEnumerable<AssessmentFinding> Question(Questionnaire questionnaire, Question question, Answer? answer, Evidence given)
    {
        var stated = answer?.State ?? AnswerState.NotAnswered;
        return stated switch
        {
            AnswerState.NotAnswered => Unanswered(question),
            AnswerState.NotApplicable => NotApplicable(question, answer!),
            AnswerState.NotMet => Explanation(questionnaire, question, answer!, null).Concat(Target(question, answer!, -1)),
            _ => Level(question, answer!, given).Concat(Explanation(questionnaire, question, answer!, question.LevelOf(answer))),
        };
    }

    private static IEnumerable<AssessmentFinding> Unanswered(Question question)
    {
        if (question.Mandatory)
        {
            yield return Error(question.Key, "unanswered-mandatory", $"{question.Key} is not answered. “{question.Text}”", "an answer", "none");
        }
    }

    private static IEnumerable<AssessmentFinding> NotApplicable(Question question, Answer answer)
    {
        if (!question.MayBeNotApplicable)
        {
            yield return Error(
                question.Key, "not-applicable-refused", $"{question.Key} applies to every organisation. Choose a level.", "a level", "not applicable");
        }
        else if (string.IsNullOrWhiteSpace(answer.Reason))
        {
            yield return Error(question.Key, "reason-missing", $"{question.Key} is marked as not applicable. Say why.", "a reason", "none");
        }
        else if (!answer.NotApplicableReviewed)
        {
            yield return new(
                question.Key, "not-applicable-unreviewed", Severity.Information, $"{question.Key}: nobody else has agreed yet that it does not apply.");
        }
    }

    private static IEnumerable<AssessmentFinding> Level(Question question, Answer answer, Evidence given)
    {
        if (question.Instances > 1 ? OffScale(question, answer.Instances) : OffScale(question, [answer.Level]))
        {
            yield return Error(
                question.Key, "level-unknown", $"{question.Key} has levels 0 to {question.Top}.", $"0 to {question.Top}",
                string.Join(", ", question.Instances > 1 ? answer.Instances! : [answer.Level]));
            yield break;
        }

        if (question.LevelOf(answer) is not { } level)
        {
            yield return question.Instances > 1
                ? Error(
                    question.Key, "services-open", $"{question.Key} asks for the levels of {question.Instances} services.", $"{question.Instances} levels",
                    $"{answer.Instances?.Count(one => one is not null) ?? 0}")
                : Error(question.Key, "level-unknown", $"{question.Key}: choose a level from 0 to {question.Top}.", $"0 to {question.Top}", "none");
            yield break;
        }

        var asked = question.Levels[level].Evidence;
        if (given < asked)
        {
            var what = asked == Evidence.File ? "a document or link" : "an explanation";
            yield return Error(
                question.Key, "evidence-missing", $"{question.Key}: level {level} ({question.Levels[level].Label}) needs {what} that shows it.", what,
                given == Evidence.None ? "none" : "an explanation");
        }

        foreach (var finding in Target(question, answer, level))
        {
            yield return finding;
        }
    }

    /// <summary>Level -1 stands for not met.</summary>
    private static IEnumerable<AssessmentFinding> Target(Question question, Answer answer, int level)
    {
        if (answer.Target is not { } target)
        {
            if (question.Targeted)
            {
                yield return new(
                    question.Key, "target-missing", Severity.Warning, $"{question.Key}: say which level you aim for in twelve months.",
                    $"{Math.Max(level, 0)} to {question.Top}", "none");
            }
        }
        else if (!question.Has(target))
        {
            yield return Error(
                question.Key, "target-unknown", $"{question.Key} has levels 0 to {question.Top}; {target} cannot be aimed for.", $"0 to {question.Top}", $"{target}");
        }
        else if (target < level)
        {
            yield return Error(
                question.Key, "target-below-current", $"{question.Key}: the target {target} is below today's level {level}.", $"{level} to {question.Top}",
                $"{target}");
        }
    }

    /// <summary>What a rule with explanations asks of an answer that falls short.</summary>
    private static IEnumerable<AssessmentFinding> Explanation(Questionnaire questionnaire, Question question, Answer answer, int? level)
    {
        var least = questionnaire.Scoring switch
        {
            ApplyAndExplain rule => rule.AppliedFrom,
            MedianOfInstances { Then: ApplyAndExplain rule } => rule.AppliedFrom,
            _ => (int?)null,
        };
        if (least is null || level >= least || (level is null && answer.State == AnswerState.Level))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(answer.Reason))
        {
            yield return Error(question.Key, "reason-missing", $"{question.Key} is not applied. Say why.", "a reason", "none");
        }

        if (answer.By is null)
        {
            yield return Error(question.Key, "plan-missing", $"{question.Key} is not applied. Say by which day it will be.", "a day", "none");
        }
    }

    private static bool OffScale(Question question, IReadOnlyList<int?>? levels) => levels is not null
        && (levels.Any(level => level is { } known && !question.Has(known)) || levels.Count > question.Instances);

    private static AssessmentFinding Error(string question, string code, string message, string? expected = null, string? found = null) =>
        new(question, code, Severity.Error, message, expected, found);
}
