namespace EdiRegion.Portal.Api;

/// <summary>A year of an award scheme. <c>Stage</c>: setUp, open, screening, judging, moderation, announced or closed.</summary>
internal sealed record AwardCycle
{
    public required string Key { get; init; }

    public string Scheme { get; init; } = "";

    public string? Title { get; init; }

    public int Year { get; init; }

    public DateTimeOffset Opens { get; init; }

    public DateTimeOffset Closes { get; init; }

    public DateOnly? JudgingUntil { get; init; }

    public DateOnly? Announces { get; init; }

    public string? TermsOfJudges { get; init; }

    public string Stage { get; init; } = "";

    public bool Open { get; init; }

    public string Name => Title ?? $"{Scheme.ToUpperInvariant()} {Year}";
}

/// <summary>The rules of a year: its categories, what scores are called and what breaks a tie.</summary>
internal sealed record AwardSchemeView
{
    public string Title { get; init; } = "";

    public string? About { get; init; }

    public IReadOnlyList<string> ScoreLevels { get; init; } = [];

    public IReadOnlyList<string> TieBreak { get; init; } = [];

    public IReadOnlyList<AwardCategoryView> Categories { get; init; } = [];
}

/// <summary>A category: whom it is for, what is asked, and what answers are scored by.</summary>
internal sealed record AwardCategoryView
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Recognises { get; init; } = "";

    public IReadOnlyList<string> Nominees { get; init; } = [];

    public bool SelfNomination { get; init; }

    public bool EmployerAuthorisation { get; init; }

    public bool BoardMembersOnly { get; init; }

    public bool NonNhs { get; init; }

    public int? WorkWithinYears { get; init; }

    public IReadOnlyList<AwardCriterion> Criteria { get; init; } = [];

    public AttachmentLimits? Attachments { get; init; }
}

/// <summary>A question and the anchors of its scores; the key of an anchor is the score.</summary>
internal sealed record AwardCriterion(
    string Letter, string Title, string Prompt, int Weight, int MinimumWords, int MaximumWords, IReadOnlyDictionary<string, string>? Anchors)
{
    public IEnumerable<KeyValuePair<string, string>> Levels => (Anchors ?? new Dictionary<string, string>()).OrderBy(anchor => anchor.Key, StringComparer.Ordinal);
}

internal sealed record AttachmentLimits(int Maximum, IReadOnlyList<string> Kinds, int Megabytes);

/// <summary>What a stage change would do: who gains and loses what, and what is not ready.</summary>
internal sealed record RehearsalView
{
    public IReadOnlyList<RehearsedRole> Roles { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];
}

internal sealed record RehearsedRole(string Role, IReadOnlyList<RehearsedAbility> Gains, IReadOnlyList<RehearsedAbility> Loses, IReadOnlyList<RehearsedAbility> Keeps);

internal sealed record RehearsedAbility(string Sentence);
