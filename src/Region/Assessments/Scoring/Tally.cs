using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Assessments;

/// <summary>The answers of one assessment, question by question, ready for a rule.</summary>
internal sealed class Tally
{
    private Tally(Questionnaire questionnaire, IReadOnlyList<Mark[]> sections)
    {
        Questionnaire = questionnaire;
        Sections = sections;
        Marks = [.. sections.SelectMany(marks => marks)];
    }

    internal Questionnaire Questionnaire { get; }

    /// <summary>The marks of each section, in their order.</summary>
    internal IReadOnlyList<Mark[]> Sections { get; }

    internal IReadOnlyList<Mark> Marks { get; }

    /// <summary>Where set, the points of a section come from the middle of its services as a whole.</summary>
    internal bool MiddleOfSections { get; init; }

    internal bool Complete => Marks.Any(mark => mark.Answered) && Marks.All(mark => mark.Answered || !mark.Question.Mandatory);

    internal static Tally Of(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers) => new(
        questionnaire, [.. questionnaire.Sections.Select(section => section.Questions.Select(question => Mark.Of(question, answers)).ToArray())]);

    internal Tally WithMiddleOfSections() => new(Questionnaire, Sections) { MiddleOfSections = true };

    /// <summary>The points of a section, and for a section of several services those of each.</summary>
    internal (int Points, int[] Services) Points(int section)
    {
        var marks = Sections[section];
        var services = marks[0].Question.Instances;
        if (!MiddleOfSections || services == 1)
        {
            return (marks.Sum(mark => mark.Level), []);
        }

        int[] totals = [.. Enumerable.Range(0, services).Select(service => marks.Sum(mark => LevelOfService(mark, service)))];
        return (totals.Order().ElementAt(services / 2), totals);
    }

    /// <summary>A score with all that does not depend on the rule.</summary>
    internal Score Plain() => new()
    {
        Complete = Complete,
        Unanswered = Count(Marks, AnswerState.NotAnswered),
        NotApplicable = Count(Marks, AnswerState.NotApplicable),
        NotMet = Count(Marks, AnswerState.NotMet),
        Distribution = Distribution(Marks),
        Sections = [.. Sections.Select((marks, at) => Plain(Questionnaire.Sections[at].Key, marks))],
        Steps = [],
    };

    private static SectionScore Plain(string key, Mark[] marks)
    {
        int[] levels = [.. marks.Where(mark => mark.State is AnswerState.Level or AnswerState.NotMet).Select(mark => mark.Level)];
        return new()
        {
            Key = key,
            Lowest = levels.Length == 0 ? null : levels.Min(),
            Median = Figures.Median(levels.Select(level => (decimal?)level)),
            Distribution = Distribution(marks),
            Unanswered = Count(marks, AnswerState.NotAnswered),
            NotApplicable = Count(marks, AnswerState.NotApplicable),
            NotMet = Count(marks, AnswerState.NotMet),
        };
    }

    private static int LevelOfService(Mark mark, int service) =>
        mark is { State: AnswerState.Level or AnswerState.NotAnswered, Answer: { State: AnswerState.Level, Instances: { } levels } }
        && service < levels.Count && levels[service] is { } level && mark.Question.Has(level)
            ? level
            : 0;

    private static int Count(IEnumerable<Mark> marks, AnswerState state) => marks.Count(mark => mark.State == state);

    private static SortedDictionary<int, int> Distribution(IEnumerable<Mark> marks)
    {
        var levels = new SortedDictionary<int, int>();
        foreach (var mark in marks)
        {
            for (var level = levels.Count; level <= mark.Question.Top; level++)
            {
                levels.Add(level, 0);
            }

            if (mark.State == AnswerState.Level)
            {
                levels[mark.Level]++;
            }
        }

        return levels;
    }
}
