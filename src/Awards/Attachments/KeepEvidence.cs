using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Attachments;

/// <summary>Remembers which evidence an organisation holds, so that nominations can point at it without asking another service.</summary>
internal sealed class KeepEvidence(AwardsDb db) : IHandle<EvidenceKept>
{
    public async Task Handle(EvidenceKept happened, CancellationToken ct)
    {
        if (await db.Evidence.SingleOrDefaultAsync(e => e.Id == happened.Evidence, ct) is not { } known)
        {
            known = db.Add(new KnownEvidence { Id = happened.Evidence, Organisation = happened.Organisation, Name = happened.Name, Kind = happened.Kind }).Entity;
        }

        if (happened.Version < known.Version)
        {
            return;
        }

        // An acknowledgement changes no version: once given for a revision it is not taken back.
        known.MayBeShared = happened.MayBeShared || (happened.Version == known.Version && known.MayBeShared);
        (known.Name, known.Kind, known.Expires, known.Verified, known.Version) = (happened.Name, happened.Kind, happened.Expires, happened.Verified, happened.Version);
    }
}
