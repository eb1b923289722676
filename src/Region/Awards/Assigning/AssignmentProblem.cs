namespace EdiRegion.Region.Awards;

public sealed record AssignmentProblem
{
    /// <summary>Codes of the entries; each once.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    public required IReadOnlyList<AssignableJudge> Judges { get; init; }

    /// <summary>How many judges each entry is to have.</summary>
    public required int PerEntry { get; init; }

    /// <summary>Pairs that must not be: conflicts.</summary>
    public IReadOnlyCollection<JudgedPair> Forbidden { get; init; } = [];

    /// <summary>How many judges of a group each entry is to have at least.</summary>
    public IReadOnlyList<GroupShare> Mix { get; init; } = [];

    /// <summary>Pairs that stay: begun or scored.</summary>
    public IReadOnlyCollection<JudgedPair> Kept { get; init; } = [];

    /// <summary>Pairs there are at present, which stay wherever that costs nothing.</summary>
    public IReadOnlyCollection<JudgedPair> Current { get; init; } = [];
}
