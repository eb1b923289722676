namespace EdiRegion.Region.Awards;

/// <summary>Checks the answers of a nomination against the limits of its category.</summary>
internal static class Answers
{
    internal static IReadOnlyList<AnswerFinding> Check(AwardCategory category, IReadOnlyDictionary<string, string> answers) =>
    [
        .. category.Criteria.Select(criterion => Check(criterion, Words.Count(answers.GetValueOrDefault(criterion.Letter)))).OfType<AnswerFinding>(),
        .. answers.Where(answer => category.FindCriterion(answer.Key) is null).OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .Select(answer => new AnswerFinding(
                answer.Key, "unknown", $"{category.Title} has no question {answer.Key}. Move the text to one of {string.Join(", ", category.Criteria.Select(criterion => criterion.Letter))}.",
                Words.Count(answer.Value), 0)),
    ];

    private static AnswerFinding? Check(Criterion criterion, int words) => (words, criterion) switch
    {
        (0, { MinimumWords: > 0 }) => new(
            criterion.Letter, "missing", $"{criterion.Title} has no answer yet. Write {criterion.MinimumWords} to {criterion.MaximumWords} words.", 0, criterion.MinimumWords),
        _ when words < criterion.MinimumWords => new(
            criterion.Letter, "too-short", $"{criterion.Title} has {words} words and needs {criterion.MinimumWords - words} more, {criterion.MinimumWords} in all.",
            words, criterion.MinimumWords),
        _ when words > criterion.MaximumWords => new(
            criterion.Letter, "too-long", $"{criterion.Title} has {words} words, {words - criterion.MaximumWords} more than the {criterion.MaximumWords} it may have.",
            words, criterion.MaximumWords),
        _ => null,
    };
}
