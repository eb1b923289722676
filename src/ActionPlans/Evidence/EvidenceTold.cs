using EdiRegion.ActionPlans.Progress;
using EdiRegion.Contracts.ActionPlans;

namespace EdiRegion.ActionPlans.Evidence;

internal static class EvidenceTold
{
    /// <summary>The event that says what an item is now: who assesses an organisation can point at it.</summary>
    internal static EvidenceKept Kept(this EvidenceItem item, EvidenceRevision newest, DateTimeOffset now) => new(
        item.Id, item.Organisation, item.Version, item.Name, ProgressTold.Word(item.Kind), item.Expires, item.VerifiedAt is not null, newest.MayBeShared, now);
}
