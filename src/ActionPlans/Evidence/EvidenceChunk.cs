namespace EdiRegion.ActionPlans.Evidence;

/// <summary>A piece of a file, small enough to be held while it passes.</summary>
internal sealed class EvidenceChunk
{
    public required Guid RevisionId { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
