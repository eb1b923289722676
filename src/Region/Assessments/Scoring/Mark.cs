namespace EdiRegion.Region.Assessments;

/// <summary>A question and what its answer comes to.</summary>
/// <param name="Level">0 unless a level is answered.</param>
internal readonly record struct Mark(Question Question, Answer? Answer, AnswerState State, int Level)
{
    internal static Mark Of(Question question, IReadOnlyDictionary<string, Answer> answers)
    {
        var answer = answers.GetValueOrDefault(question.Key);
        return new(question, answer, question.StateOf(answer), question.LevelOf(answer) ?? 0);
    }

    internal bool Answered => State != AnswerState.NotAnswered;
}
