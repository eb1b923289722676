namespace EdiRegion.Region.Assessments;

/// <summary>What an organisation says to a question. Immutable.</summary>
public sealed record Answer
{
    public static readonly Answer NotAnswered = new();

    public static readonly Answer NotMet = new() { State = AnswerState.NotMet };

    public AnswerState State { get; init; }

    /// <summary>The level reached today.</summary>
    public int? Level { get; init; }

    /// <summary>The level aimed for in twelve months.</summary>
    public int? Target { get; init; }

    /// <summary>Why it does not apply, or why it is not done.</summary>
    public string? Reason { get; init; }

    /// <summary>The day by which what is missing is to be done.</summary>
    public DateOnly? By { get; init; }

    /// <summary>The levels of the services assessed, where a question asks for several; null for one not assessed yet.</summary>
    public IReadOnlyList<int?>? Instances { get; init; }

    /// <summary>True when somebody else has agreed that it does not apply.</summary>
    public bool NotApplicableReviewed { get; init; }

    public static Answer At(int level, int? target = null) => new() { State = AnswerState.Level, Level = level, Target = target };

    public static Answer OfServices(params int?[] levels) => new() { State = AnswerState.Level, Instances = levels };

    public static Answer NotApplicable(string? reason, bool reviewed = false) =>
        new() { State = AnswerState.NotApplicable, Reason = reason, NotApplicableReviewed = reviewed };
}
