using EdiRegion.Contracts.Awards;

namespace EdiRegion.Insights.Awards;

/// <summary>What was announced of a cycle of the awards.</summary>
internal sealed class AwardCycle
{
    public required string Cycle { get; init; }

    public required string Title { get; set; }

    public required DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>When it was told last; outcomes leave when a nominee takes the consent to be named back.</summary>
    public required DateTimeOffset ToldAt { get; set; }

    public required IReadOnlyList<AnnouncedCategory> Categories { get; set; }

    public required IReadOnlyList<AnnouncedOutcome> Outcomes { get; set; }
}
