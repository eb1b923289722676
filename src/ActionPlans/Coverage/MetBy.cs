namespace EdiRegion.ActionPlans.Coverage;

/// <summary>An item of evidence by which an organisation shows that it meets a requirement.</summary>
internal sealed class MetBy
{
    public required string Organisation { get; init; }

    public required string Requirement { get; init; }

    public required Guid ItemId { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
