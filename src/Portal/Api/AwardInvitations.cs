namespace EdiRegion.Portal.Api;

/// <summary>What a nominee, or the nominee's employer, is asked.</summary>
internal sealed record ConsentQuestion
{
    public string? CycleTitle { get; init; }

    public string? CategoryTitle { get; init; }

    public AwardNominee Nominee { get; init; } = new();

    public IReadOnlyList<string> Nominators { get; init; } = [];

    public string? Title { get; init; }

    public IReadOnlyList<AnswerOfNomination> Answers { get; init; } = [];

    /// <summary>given, refused or withdrawn, of an employer authorised or refused; something else before the first answer.</summary>
    public string? Answer { get; init; }

    public string? Notice { get; init; }

    public bool Publish { get; init; }

    public bool Photo { get; init; }

    public string? Answered => Answer is "given" or "refused" or "withdrawn" or "authorised" ? Answer : null;
}

internal sealed record AnswerOfNomination(string Letter, string Prompt, string? Text);

/// <summary>What a nominee may volunteer, and what they did.</summary>
internal sealed record MonitoringForm
{
    public IReadOnlyList<MonitoringQuestion> Questions { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

    public string? Notice { get; init; }
}

internal sealed record MonitoringQuestion(string Key, string Title, IReadOnlyList<MonitoringOption> Options);

internal sealed record MonitoringOption(string Key, string Label);
