using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Assessments;

/// <summary>Holds what an organisation claims against its own figures.</summary>
public static class Plausibility
{
    private const decimal FourFifths = 0.8m;
    private const decimal FiveFourths = 1.25m;

    /// <summary>
    /// A prompt for each claim in the upper half of a scale while a measure linked to the question moved the wrong way between its last two
    /// periods, and for each claim of the highest level while a ratio lies outside 0.8 to 1.25. Nothing is compared across a break in a series.
    /// </summary>
    /// <param name="measures">The measures of the definitions, by key.</param>
    /// <param name="figures">The approved figures of the organisation; measures nobody knows are left aside.</param>
    public static IReadOnlyList<PlausibilityPrompt> Prompts(
        Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers, IReadOnlyDictionary<string, Measure> measures,
        IEnumerable<MeasureFigure> figures)
    {
        var known = figures.OrderBy(figure => figure.Period).ToLookup(figure => figure.Measure, StringComparer.Ordinal);
        return
        [
            .. from question in questionnaire.Questions
               let level = question.LevelOf(answers.GetValueOrDefault(question.Key))
               where level * 2 > question.Top
               from key in question.Measures
               where measures.ContainsKey(key)
               from prompt in Of(question, level.Value, measures[key], [.. known[key].TakeLast(2)])
               select prompt,
        ];
    }

    private static IEnumerable<PlausibilityPrompt> Of(Question question, int level, Measure measure, MeasureFigure[] last)
    {
        if (last.Length == 0)
        {
            yield break;
        }

        var later = last[^1];
        var key = $"{question.Key}:{measure.Key}:{later.Period}";
        var claim = $"You chose level {level} of {question.Top} ({question.Levels[level].Label}) for “{question.Text}”";
        var now = $"{Figures.Show(later.Value, measure.Unit)} in {later.Period}";
        if (last.Length == 2 && measure.Comparable(last[0].Period, later.Period) && Worse(measure, last[0].Value, later.Value))
        {
            var way = measure.Direction == Direction.Parity ? "moved away from equality" : "moved the wrong way";
            yield return new(
                key, question.Key,
                $"{claim}. {measure.Label} {way}: {Figures.Show(last[0].Value, measure.Unit)} in {last[0].Period}, {now}. What explains the difference?",
                measure.Key, last[0], later);
        }
        else if (level == question.Top && measure is { Unit: MeasureUnit.Ratio, Direction: Direction.Parity } && later.Value is < FourFifths or > FiveFourths)
        {
            yield return new(
                key, question.Key, $"{claim}. {measure.Label} is {now}, outside 0.8 to 1.25. What explains the difference?", measure.Key, null, later);
        }
    }

    private static bool Worse(Measure measure, decimal earlier, decimal later) => measure.Direction switch
    {
        Direction.Higher => later < earlier,
        Direction.Lower => later > earlier,
        _ => Distance(measure, later) > Distance(measure, earlier),
    };

    /// <summary>How far from equality: for ratios twice as likely and half as likely are equally far.</summary>
    private static decimal Distance(Measure measure, decimal value) => measure.Unit == MeasureUnit.Ratio
        ? value <= 0 ? decimal.MaxValue : Math.Max(value, 1 / value)
        : Math.Abs(value - (measure.Parity ?? 0));
}
