using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Assessments;

/// <summary>Drafts what changed since the last round, for somebody to edit.</summary>
internal static class ChangeSentences
{
    internal static IReadOnlyList<string> Of(QuestionnaireSection section, LevelSpread spread, IReadOnlyList<QuestionRollUp> questions, string before)
    {
        if (spread.Change is not { Organisations: > 0 } change)
        {
            return [];
        }

        List<string> sentences =
        [
            $"{section.Title}: since {before} {change.Up} of {change.Organisations} organisations moved up, {change.Down} moved down, {change.Same} stayed.",
        ];
        if (change.MedianBefore is { } was && spread.Median is { } now)
        {
            sentences.Add(
                was == now
                    ? $"The median stayed at {Figures.Plain(now)}."
                    : $"The median {(now > was ? "rose" : "fell")} from {Figures.Plain(was)} to {Figures.Plain(now)}.");
        }

        Add("up", questions.MaxBy(question => question.Spread.Change?.Up ?? 0), question => question.Up);
        Add("down", questions.MaxBy(question => question.Spread.Change?.Down ?? 0), question => question.Down);
        return sentences;

        void Add(string way, QuestionRollUp? most, Func<LevelChange, int> count)
        {
            if (most?.Spread.Change is { } moved && count(moved) > 0)
            {
                var text = section.Questions.First(question => question.Key == most.Key).Text;
                sentences.Add($"Most moved {way} on {most.Key} “{text}”: {count(moved)}.");
            }
        }
    }
}
