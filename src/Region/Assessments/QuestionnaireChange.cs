namespace EdiRegion.Region.Assessments;

/// <summary>What another edition of a questionnaire does to answers given to the one before. Immutable.</summary>
public sealed record QuestionnaireChange
{
    public required IReadOnlyList<Question> Added { get; init; }

    /// <summary>Their answers are not carried on.</summary>
    public required IReadOnlyList<Question> Removed { get; init; }

    /// <summary>Same scale, other words: an answer stands and is worth a second look.</summary>
    public required IReadOnlyList<ChangedQuestion> Reworded { get; init; }

    /// <summary>Another scale, or another number of services: an answer has to be given again.</summary>
    public required IReadOnlyList<ChangedQuestion> Rescaled { get; init; }

    /// <summary>Same words, but asked otherwise: mandatory, targeted, evidence, not applicable.</summary>
    public required IReadOnlyList<ChangedQuestion> Tightened { get; init; }

    /// <summary>True when the same answers may come to another score.</summary>
    public required bool ScoringChanged { get; init; }

    /// <summary>True when nothing about questions or scoring is another.</summary>
    public bool None => !ScoringChanged && Added.Count + Removed.Count + Reworded.Count + Rescaled.Count + Tightened.Count == 0;

    public static QuestionnaireChange Between(Questionnaire earlier, Questionnaire later)
    {
        ChangedQuestion[] both =
        [
            .. later.Questions.Where(question => earlier.FindQuestion(question.Key) is not null)
                .Select(question => new ChangedQuestion(earlier.Question(question.Key), question)),
        ];
        return new()
        {
            Added = [.. later.Questions.Where(question => earlier.FindQuestion(question.Key) is null)],
            Removed = [.. earlier.Questions.Where(question => later.FindQuestion(question.Key) is null)],
            Rescaled = [.. both.Where(change => change.Rescaled)],
            Reworded = [.. both.Where(change => !change.Rescaled && change.Reworded)],
            Tightened = [.. both.Where(change => !change.Rescaled && !change.Reworded && change.Tightened)],
            ScoringChanged = QuestionnaireJson.Text(earlier.Scoring) != QuestionnaireJson.Text(later.Scoring),
        };
    }

    /// <summary>The answers that stand in the later edition: those of questions that were neither removed nor rescaled.</summary>
    public IReadOnlyDictionary<string, Answer> Carried(IReadOnlyDictionary<string, Answer> answers) => answers
        .Where(entry => Removed.All(question => question.Key != entry.Key) && Rescaled.All(change => change.Later.Key != entry.Key))
        .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
