namespace EdiRegion.Region.Assessments;

/// <summary>
/// One questionnaire over many organisations: how they are spread over the levels, question by question and section by section. There is no
/// mean: it would hide the organisation that is furthest behind. Immutable.
/// </summary>
public sealed record RollUp
{
    /// <summary>Key of the questionnaire.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>Organisations whose answers are in.</summary>
    public required int Organisations { get; init; }

    /// <summary>Organisations that were asked.</summary>
    public required int Expected { get; init; }

    public required IReadOnlyList<SectionRollUp> Sections { get; init; }

    /// <summary>How much of what was asked is in, 0 to 100; null when nobody was asked.</summary>
    public decimal? Coverage => Expected == 0 ? null : 100m * Organisations / Expected;

    public SectionRollUp Section(string key) => Sections.First(section => section.Key == key);

    /// <summary>Counts the answers, in whatever order they come.</summary>
    /// <param name="expected">How many organisations were asked; left out, or fewer than answered: those that answered.</param>
    /// <param name="before">The answers of the last round, to tell what changed; an organisation is found again by its code.</param>
    /// <param name="beforeName">What sentences call the last round, such as <c>2025-26</c>.</param>
    public static RollUp Of(
        Questionnaire questionnaire, IEnumerable<AnswerSheet> answers, int? expected = null, IReadOnlyCollection<AnswerSheet>? before = null,
        string beforeName = "the last round")
    {
        AnswerSheet[] sheets = [.. answers];
        var asked = Math.Max(expected ?? 0, sheets.Length);
        var counts = LevelCounts.Of(questionnaire, sheets);
        var changes = before is null ? null : LevelChanges.Of(questionnaire, sheets, before);
        List<SectionRollUp> sections = [];
        var at = 0;
        foreach (var (index, section) in questionnaire.Sections.Index())
        {
            var spread = counts.Section(index, section.Questions.Max(question => question.Top), asked) with { Change = changes?.Sections[index] };
            QuestionRollUp[] questions =
            [
                .. section.Questions.Select((question, i) => new QuestionRollUp(
                    question.Key, counts.Question(at + i, question.Top, asked) with { Change = changes?.Questions[at + i] })),
            ];
            at += questions.Length;
            sections.Add(new(section.Key, section.Title, spread, questions, ChangeSentences.Of(section, spread, questions, beforeName)));
        }

        return new() { Questionnaire = questionnaire.Key, Organisations = sheets.Length, Expected = asked, Sections = sections };
    }

    /// <summary>Counts the answers of organisations by code.</summary>
    public static RollUp Of(
        Questionnaire questionnaire, IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, Answer>>> answers, int? expected = null) =>
        Of(questionnaire, answers.Select(entry => AnswerSheet.Of(questionnaire, entry.Key, entry.Value)), expected);

    /// <summary>
    /// What may be public: counts of 1 up to one less than <paramref name="least"/> are hidden, further ones where they could be worked out from
    /// the rest; sentences and what would tell a hidden count go too.
    /// </summary>
    public RollUp ForPublic(int least = 3) => PublicRollUps.Of(this, [], least).Whole;

    /// <summary>The same for parts that are shown beside the whole they add up to, such as the systems of the region.</summary>
    public static (RollUp Whole, IReadOnlyList<RollUp> Parts) ForPublic(RollUp whole, IReadOnlyList<RollUp> parts, int least = 3) =>
        PublicRollUps.Of(whole, parts, least);
}
