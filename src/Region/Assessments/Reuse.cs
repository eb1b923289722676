namespace EdiRegion.Region.Assessments;

/// <summary>Lets an answer serve the questions of other questionnaires that ask for the same.</summary>
public static class Reuse
{
    /// <summary>
    /// The answers a questionnaire can take over, by its questions. Only answers given are passed on, never ones taken over; a reason why something
    /// does not apply stays where it was given. Where several answers serve a question the lowest counts.
    /// </summary>
    /// <param name="given">Answers given, by key of the questionnaire.</param>
    /// <param name="questionnaires">The questionnaires they were given to.</param>
    public static IReadOnlyDictionary<string, ReusedAnswer> For(
        Questionnaire target, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Answer>> given, IEnumerable<Questionnaire> questionnaires)
    {
        Questionnaire[] others = [.. questionnaires.Where(other => other.Key != target.Key)];
        var steps = Steps(target, others).ToLookup(step => step.To[(target.Key.Length + 1)..], StringComparer.Ordinal);
        var reused = new Dictionary<string, ReusedAnswer>(StringComparer.Ordinal);
        foreach (var question in target.Questions.Where(question => question.Instances == 1))
        {
            if (steps[question.Key].Select(step => Taken(question, step, given, others)).OfType<ReusedAnswer>().MinBy(Rank) is { } lowest)
            {
                reused[question.Key] = lowest;
            }
        }

        return reused;
    }

    private static IEnumerable<Served> Steps(Questionnaire target, Questionnaire[] others) =>
    [
        .. from other in others
           from question in other.Questions
           from mapping in question.Same
           where mapping.Questionnaire == target.Key && target.FindQuestion(mapping.Question) is not null
           from step in Served.Of(other.Key, question, mapping, target.Question(mapping.Question))
           where step.Written
           select step,
        .. from question in target.Questions
           from mapping in question.Same
           let other = others.FirstOrDefault(other => other.Key == mapping.Questionnaire)
           where other?.FindQuestion(mapping.Question) is not null
           from step in Served.Of(target.Key, question, mapping, other.Question(mapping.Question))
           where !step.Written
           select step,
    ];

    private static ReusedAnswer? Taken(
        Question question, Served step, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Answer>> given, Questionnaire[] others)
    {
        var parts = step.From.Split('/');
        var source = others.First(other => other.Key == parts[0]).Question(parts[1]);
        if (!given.TryGetValue(parts[0], out var answers) || !answers.TryGetValue(parts[1], out var answer))
        {
            return null;
        }

        if (answer.State == AnswerState.NotMet)
        {
            return new(Answer.NotMet, step.From, null);
        }

        if (source.LevelOf(answer) is not { } level || level >= step.Levels.Count || !question.Has(step.Levels[level]))
        {
            return null;
        }

        var target = question.Targeted && answer.Target is { } aim && source.Has(aim) && aim < step.Levels.Count ? step.Levels[aim] : (int?)null;
        return new(Answer.At(step.Levels[level], target), step.From, level);
    }

    private static int Rank(ReusedAnswer reused) => reused.Answer.Level ?? -1;
}
