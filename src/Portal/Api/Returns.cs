using EdiRegion.Platform.Measures;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Portal.Api;

/// <summary>A return as Metrics shows it.</summary>
internal sealed record ReturnView
{
    public required string State { get; init; }

    public int Revision { get; init; }

    public IReadOnlyDictionary<string, Cell> Cells { get; init; } = new Dictionary<string, Cell>();

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why figures that look wrong are right, by the number of the rule.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MeasureView> Measures { get; init; } = [];

    public string? Source { get; init; }

    public string? SubmittedBy { get; init; }

    public int? ApprovedRevision { get; init; }

    public string? Digest { get; init; }

    public IReadOnlyList<string> MayDo { get; init; } = [];

    public IReadOnlyList<ReturnStep> History { get; init; } = [];
}

internal sealed record ReturnStep(int Revision, string Action, string By, DateTimeOffset At, string? Comment);

/// <summary>What a change or a dry run answers.</summary>
internal sealed record ReturnSummary
{
    public string? State { get; init; }

    public int Revision { get; init; }

    public CellChanges? Changes { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<MeasureView> Measures { get; init; } = [];
}

internal sealed record CellChanges(int Added, int Changed, int Removed, int Unchanged);

internal sealed record ReturnLine(
    string Organisation, string Collection, Period Period, string State, int Revision, string? SubmittedBy, DateTimeOffset At, bool MayApprove);

internal sealed record Receipt(
    int Revision, string Digest, string SubmittedBy, string ApprovedBy, DateTimeOffset ApprovedAt, string? Source, IReadOnlyDictionary<string, Cell> Cells,
    IReadOnlyDictionary<string, string>? Explanations = null);

internal sealed record PeriodView(string Collection, Period Period, DateOnly Opens, DateOnly Due, DateOnly? Closes, string State, bool Scheduled, string? ETag);

internal sealed record Items<T>(IReadOnlyList<T> List, string? Next = null)
{
    [System.Text.Json.Serialization.JsonPropertyName("items")]
    public IReadOnlyList<T> List { get; init; } = List;
}
