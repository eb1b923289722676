using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Judging;

internal enum JudgementState
{
    Open,
    Begun,
    Submitted,
    Abstained,

    /// <summary>Known to be a conflict only after the entry was given to the judge; the entry is hidden from them since.</summary>
    SetAside,
}

/// <summary>An entry in the hands of one judge, and what they make of it.</summary>
internal sealed class Judgement
{
    public required Guid Id { get; init; }

    public required Guid PanelId { get; init; }

    public required Guid JudgeId { get; init; }

    public required Guid NominationId { get; init; }

    /// <summary>The category it was assigned in; when the entry moves, this judgement is over.</summary>
    public required string Category { get; init; }

    /// <summary>Why this judge.</summary>
    public required string Reason { get; set; }

    public JudgementState State { get; set; }

    /// <summary>The level given for each criterion, by its letter.</summary>
    public IReadOnlyDictionary<string, int> Criteria { get; set; } = new Dictionary<string, int>();

    /// <summary>For the panel.</summary>
    public string? Comment { get; set; }

    /// <summary>What the nominators may be told, once a secretary has read it.</summary>
    public string? Feedback { get; set; }

    /// <summary>Why the judge abstained or has a conflict.</summary>
    public string? Why { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public void Changed() => Version++;
}
