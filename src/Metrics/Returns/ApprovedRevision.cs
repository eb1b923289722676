namespace EdiRegion.Metrics.Returns;

/// <summary>Exactly what was approved, kept for ever.</summary>
internal sealed class ApprovedRevision
{
    public required string Organisation { get; init; }

    public required string Collection { get; init; }

    public required string Period { get; init; }

    public required int Revision { get; init; }

    public required long Version { get; init; }

    public required string DefinitionVersion { get; init; }

    public required string CellsJson { get; init; }

    public required string ExplanationsJson { get; init; }

    public required string Digest { get; init; }

    public required string SubmittedByName { get; init; }

    public required string ApprovedByName { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }

    public required string Source { get; init; }
}
