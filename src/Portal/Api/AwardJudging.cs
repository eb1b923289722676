namespace EdiRegion.Portal.Api;

/// <summary>What a judge was given in a cycle; no cycle while they are on no panel.</summary>
internal sealed record QueueView
{
    public string? Cycle { get; init; }

    public IReadOnlyList<QueueLine> Items { get; init; } = [];
}

/// <summary>An entry a judge was given. <c>State</c>: open, begun, submitted or abstained.</summary>
internal sealed record QueueLine
{
    public string Code { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string? Title { get; init; }

    public string State { get; init; } = "";

    public int Scored { get; init; }

    public int Criteria { get; init; }
}

/// <summary>One entry as a judge reads it, with one's own scores.</summary>
internal sealed record ScoreSheetView
{
    public string Cycle { get; init; } = "";

    public string Code { get; init; } = "";

    public string Category { get; init; } = "";

    public string? CategoryTitle { get; init; }

    public string? Title { get; init; }

    public string State { get; init; } = "";

    public IReadOnlyDictionary<string, string?> Texts { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyList<ScoredCriterion> Criteria { get; init; } = [];

    public IReadOnlyList<string> Levels { get; init; } = [];

    public IReadOnlyList<AwardEvidence> Attachments { get; init; } = [];

    public IReadOnlyDictionary<string, int> Scores { get; init; } = new Dictionary<string, int>();

    public string? Comment { get; init; }

    public string? Feedback { get; init; }

    public string? Why { get; init; }

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

/// <summary>A criterion as judges score it; the position of an anchor is its score.</summary>
internal sealed record ScoredCriterion(string Letter, string Title, string Prompt, int Weight, IReadOnlyList<string> Anchors);
