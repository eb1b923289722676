namespace EdiRegion.ActionPlans.Evidence;

/// <summary>An item shows that an action was done.</summary>
internal sealed class EvidenceUse
{
    public required Guid ItemId { get; init; }

    public required Guid ActionId { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
