namespace EdiRegion.Insights.Completeness;

/// <summary>Where the return of an organisation stands, as last told.</summary>
internal sealed class ReturnStatus
{
    public required string Collection { get; init; }

    public required string Period { get; init; }

    public required string Organisation { get; init; }

    /// <summary><c>draft</c>, <c>submitted</c> or <c>approved</c>.</summary>
    public required string State { get; set; }

    public long Version { get; set; }

    /// <summary>The revision whose figures count; 0 before the first approval.</summary>
    public int ApprovedRevision { get; set; }

    public DateTimeOffset? FirstApprovedAt { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    public string? Source { get; set; }
}
