using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Messaging;

namespace EdiRegion.Insights.Awards;

/// <summary>Keeps what was announced; an older announcement that arrives late changes nothing, and the digest of a result that was told first stays.</summary>
internal sealed class KeepAnnouncement(InsightsDb db) : IHandle<AwardsAnnounced>
{
    public async Task Handle(AwardsAnnounced happened, CancellationToken ct)
    {
        if (await db.Awards.FindAsync([happened.Cycle], ct) is not { } kept)
        {
            db.Add(new AwardCycle { Cycle = happened.Cycle, Title = happened.Title, AnnouncedAt = happened.At, ToldAt = happened.At, Categories = happened.Categories, Outcomes = happened.Outcomes });
        }
        else if (kept.ToldAt < happened.At)
        {
            (kept.Title, kept.ToldAt, kept.Categories, kept.Outcomes) = (happened.Title, happened.At, [.. happened.Categories.Select(category => category with { Digest = DigestOf(kept, category) ?? category.Digest })], happened.Outcomes);
        }
    }

    private static string? DigestOf(AwardCycle kept, AnnouncedCategory category) => kept.Categories.FirstOrDefault(known => known.Key == category.Key)?.Digest;
}
