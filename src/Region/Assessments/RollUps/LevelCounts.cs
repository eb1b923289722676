namespace EdiRegion.Region.Assessments;

/// <summary>How often each answer occurs, question by question and section by section.</summary>
internal sealed class LevelCounts
{
    private const int Lift = -AnswerSheet.NotAnswered;

    private readonly int _width;
    private readonly int[] _questions;
    private readonly int[] _sections;

    private LevelCounts(Questionnaire questionnaire)
    {
        _width = questionnaire.Questions.Max(question => question.Top) + 1 + Lift;
        _questions = new int[questionnaire.Questions.Count * _width];
        _sections = new int[questionnaire.Sections.Count * _width];
    }

    internal static LevelCounts Of(Questionnaire questionnaire, ReadOnlySpan<AnswerSheet> sheets)
    {
        var counts = new LevelCounts(questionnaire);
        foreach (var sheet in sheets)
        {
            Add(counts._questions, sheet.Questions, counts._width);
            Add(counts._sections, sheet.Sections, counts._width);
        }

        return counts;
    }

    internal LevelSpread Question(int at, int top, int expected) => Spread(_questions.AsSpan(at * _width, _width), top, expected);

    internal LevelSpread Section(int at, int top, int expected) => Spread(_sections.AsSpan(at * _width, _width), top, expected);

    private static void Add(Span<int> counts, ReadOnlySpan<sbyte> codes, int width)
    {
        var row = Lift;
        foreach (var code in codes)
        {
            counts[row + code]++;
            row += width;
        }
    }

    private static LevelSpread Spread(ReadOnlySpan<int> counts, int top, int expected)
    {
        var distribution = new SortedDictionary<int, int?>();
        for (var level = 0; level <= top; level++)
        {
            distribution.Add(level, counts[level + Lift]);
        }

        var (notMet, notApplicable) = (counts[Lift + AnswerSheet.NotMet], counts[Lift + AnswerSheet.NotApplicable]);
        var levels = notMet;
        foreach (var count in counts[Lift..])
        {
            levels += count;
        }

        return new()
        {
            Distribution = distribution,
            NotMet = notMet,
            NotApplicable = notApplicable,
            Answered = levels + notApplicable,
            Expected = expected,
            Lowest = At(counts, 1),
            LowerQuartile = At(counts, (levels + 3) / 4),
            Median = levels == 0 ? null : (At(counts, (levels + 1) / 2) + At(counts, (levels / 2) + 1)) / 2m,
            UpperQuartile = At(counts, ((3 * levels) + 3) / 4),
        };
    }

    /// <summary>The level of the organisation at this place, lowest first and from 1; null where there is none.</summary>
    private static int? At(ReadOnlySpan<int> counts, int place)
    {
        var passed = counts[Lift + AnswerSheet.NotMet];
        for (var level = 0; level < counts.Length - Lift; level++)
        {
            passed += counts[level + Lift];
            if (place > 0 && passed >= place)
            {
                return level;
            }
        }

        return null;
    }
}
