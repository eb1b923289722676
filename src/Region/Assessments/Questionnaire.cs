using System.Collections.Frozen;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Assessments;

/// <summary>A self-assessment in one edition: questions in sections, answered by levels, and the rule they are scored by. Immutable.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, int> _positions;

    internal Questionnaire(IReadOnlyList<QuestionnaireSection> sections)
    {
        Sections = sections;
        Questions = [.. sections.SelectMany(section => section.Questions)];
        _positions = Questions.Select((question, at) => (question.Key, at)).ToFrozenDictionary(pair => pair.Key, pair => pair.at, StringComparer.Ordinal);
    }

    /// <summary>Such as <c>wrei</c>; what rounds and answers keep.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Such as <c>2026.1</c>; another one whenever what an answer means is another.</summary>
    public required string Edition { get; init; }

    /// <summary>What it is for and how to go about it.</summary>
    public required string About { get; init; }

    /// <summary>Whose words these are.</summary>
    public required string Notice { get; init; }

    /// <summary>How often it is answered.</summary>
    public required PeriodKind Period { get; init; }

    /// <summary>Its place among the questionnaires; null at the end.</summary>
    public int? Order { get; init; }

    public required ScoringRule Scoring { get; init; }

    public IReadOnlyList<QuestionnaireSection> Sections { get; }

    /// <summary>The questions of all sections, in order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The question with this key, which is known to exist.</summary>
    public Question Question(string key) => Questions[_positions[key]];

    public Question? FindQuestion(string key) => _positions.TryGetValue(key, out var at) ? Questions[at] : null;

    /// <summary>Where the question stands in <see cref="Questions"/>; -1 when it is not one of them.</summary>
    public int PositionOf(string key) => _positions.GetValueOrDefault(key, -1);

    /// <summary>The section a question is in, which is known to exist.</summary>
    public QuestionnaireSection SectionOf(string question) => Sections.First(section => section.Questions.Any(other => other.Key == question));

    /// <summary>
    /// The answers scored by the rule of the questionnaire. Keys it does not have and levels off the scale count as not answered; what is not
    /// answered earns nothing.
    /// </summary>
    public Score Score(IReadOnlyDictionary<string, Answer> answers) => Scoring.Of(Tally.Of(this, answers));

    /// <summary>
    /// What stands against handing in these answers, and what is worth a look, in the order of the questions. <paramref name="evidence"/> is
    /// the strongest kind of evidence given with a question.
    /// </summary>
    public IReadOnlyList<AssessmentFinding> Findings(
        IReadOnlyDictionary<string, Answer> answers, IReadOnlyDictionary<string, Evidence> evidence) => Answering.Check(this, answers, evidence);

    /// <summary>The definition as its file would be written: the same questionnaire gives the same text.</summary>
    public string ToJson() => QuestionnaireJson.Write(this);
}
