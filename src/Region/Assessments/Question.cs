namespace EdiRegion.Region.Assessments;

/// <summary>Something an organisation says of itself by choosing a level. Immutable.</summary>
public sealed record Question
{
    /// <summary>Unique in the questionnaire, such as <c>wrei-1.1</c>; what answers keep.</summary>
    public required string Key { get; init; }

    public required string Text { get; init; }

    /// <summary>What to look at before answering.</summary>
    public string? Guidance { get; init; }

    /// <summary>From level 0 upwards without a gap; each holds all that the one below it holds.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>True: an assessment cannot be handed in before it is answered.</summary>
    public bool Mandatory { get; init; }

    /// <summary>True: the level aimed for in twelve months is asked as well.</summary>
    public bool Targeted { get; init; }

    public bool MayBeNotApplicable { get; init; }

    /// <summary>How many services are assessed, an odd number; above 1 the middle of their levels is the answer.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>The role that knows the answer.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Keys of the requirements it goes back to.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>Keys of the measures an answer is held against.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Questions of other questionnaires its answer serves.</summary>
    public required IReadOnlyList<Mapping> Same { get; init; }

    /// <summary>The highest level.</summary>
    public int Top => Levels.Count - 1;

    /// <summary>True when the level is on the scale.</summary>
    public bool Has(int level) => level >= 0 && level < Levels.Count;

    /// <summary>The level answered; the middle one where several services are assessed. Null unless a level on the scale is known.</summary>
    public int? LevelOf(Answer? answer)
    {
        if (answer is not { State: AnswerState.Level })
        {
            return null;
        }

        if (Instances == 1)
        {
            return answer.Level is { } level && Has(level) ? level : null;
        }

        int[] levels = [.. (answer.Instances ?? []).OfType<int>().Where(Has).Order()];
        return levels.Length == Instances && answer.Instances!.Count == Instances ? levels[Instances / 2] : null;
    }

    /// <summary>Not answered as long as a level is claimed that is not known or not on the scale.</summary>
    public AnswerState StateOf(Answer? answer) => answer switch
    {
        null => AnswerState.NotAnswered,
        { State: AnswerState.Level } when LevelOf(answer) is null => AnswerState.NotAnswered,
        _ => answer.State,
    };
}
