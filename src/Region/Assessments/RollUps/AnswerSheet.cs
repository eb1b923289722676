namespace EdiRegion.Region.Assessments;

/// <summary>The answers of one organisation in the smallest form, for counting over many. Immutable.</summary>
public sealed class AnswerSheet
{
    internal const sbyte NotMet = -1;
    internal const sbyte NotApplicable = -2;
    internal const sbyte NotAnswered = -3;

    private readonly sbyte[] _questions;
    private readonly sbyte[] _sections;

    private AnswerSheet(string organisation, sbyte[] questions, sbyte[] sections) => (Organisation, _questions, _sections) = (organisation, questions, sections);

    /// <summary>ODS code.</summary>
    public string Organisation { get; }

    /// <summary>For each question in order its level, or -1 not met, -2 not applicable, -3 not answered.</summary>
    public ReadOnlySpan<sbyte> Questions => _questions;

    /// <summary>
    /// For each section in order the level of the organisation in it: the middle of its levels, of an even number the lower of the middle two.
    /// Not met stands below level 0; what does not apply is left out; a section with an open mandatory question is not answered.
    /// </summary>
    public ReadOnlySpan<sbyte> Sections => _sections;

    public static AnswerSheet Of(Questionnaire questionnaire, string organisation, IReadOnlyDictionary<string, Answer> answers)
    {
        var questions = new sbyte[questionnaire.Questions.Count];
        var sections = new sbyte[questionnaire.Sections.Count];
        var at = 0;
        for (var section = 0; section < sections.Length; section++)
        {
            var first = at;
            var open = false;
            foreach (var question in questionnaire.Sections[section].Questions)
            {
                var code = answers.TryGetValue(question.Key, out var answer) ? Code(question, answer) : NotAnswered;
                open |= code == NotAnswered && question.Mandatory;
                questions[at++] = code;
            }

            sections[section] = open ? NotAnswered : Middle(questions.AsSpan(first, at - first));
        }

        return new(organisation, questions, sections);
    }

    private static sbyte Code(Question question, Answer answer) => answer.State switch
    {
        AnswerState.NotMet => NotMet,
        AnswerState.NotApplicable => NotApplicable,
        AnswerState.Level => (sbyte)(question.LevelOf(answer) ?? NotAnswered),
        _ => NotAnswered,
    };

    private static sbyte Middle(ReadOnlySpan<sbyte> codes)
    {
        var known = 0;
        Span<sbyte> levels = stackalloc sbyte[codes.Length];
        var notApplicable = false;
        foreach (var code in codes)
        {
            notApplicable |= code == NotApplicable;
            if (code >= NotMet)
            {
                levels[known++] = code;
            }
        }

        levels = levels[..known];
        levels.Sort();
        return known > 0 ? levels[(known - 1) / 2] : notApplicable ? NotApplicable : NotAnswered;
    }
}
