namespace EdiRegion.Region.Assessments;

/// <summary>How an organisation's answer to a question changed between two rounds, with a drafted sentence.</summary>
public sealed record AnswerChange(string Question, Answer? Earlier, Answer? Later, string Sentence)
{
    /// <summary>The questions answered otherwise than before, and those whose target was due, in the order of the questionnaire.</summary>
    public static IReadOnlyList<AnswerChange> Between(
        Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> earlier, IReadOnlyDictionary<string, Answer> later) =>
    [
        .. from question in questionnaire.Questions
           let before = earlier.GetValueOrDefault(question.Key)
           let now = later.GetValueOrDefault(question.Key)
           let sentence = Tell(question, before, now)
           where sentence is not null
           select new AnswerChange(question.Key, before, now, sentence),
    ];

    private static string? Tell(Question question, Answer? before, Answer? now)
    {
        var (was, stands) = (question.StateOf(before), question.StateOf(now));
        if (stands == AnswerState.NotAnswered || was == AnswerState.NotAnswered)
        {
            return stands == was ? null : $"{question.Key} “{question.Text}”: {Name(question, before)} before, {Name(question, now)} now.";
        }

        var (from, to) = (Rank(question, before), Rank(question, now));
        if (from == to)
        {
            return from is not null && before!.Target > from
                ? $"{question.Key} “{question.Text}” stayed at {Name(question, now)}; the aim was level {before.Target}."
                : null;
        }

        var way = from is null || to is null ? "changed" : to > from ? "rose" : "fell";
        var aim = before!.Target is { } target && to is not null ? to >= target ? $" The aim of level {target} is reached." : $" The aim was level {target}." : "";
        return $"{question.Key} “{question.Text}” {way} from {Name(question, before)} to {Name(question, now)}.{aim}";
    }

    private static int? Rank(Question question, Answer? answer) => question.StateOf(answer) switch
    {
        AnswerState.Level => question.LevelOf(answer),
        AnswerState.NotMet => -1,
        _ => null,
    };

    private static string Name(Question question, Answer? answer) => question.StateOf(answer) switch
    {
        AnswerState.Level => $"level {question.LevelOf(answer)}",
        AnswerState.NotMet => "not met",
        AnswerState.NotApplicable => "not applicable",
        _ => "not answered",
    };
}
