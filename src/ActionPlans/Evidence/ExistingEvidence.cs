using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>An item of the organisation the route names, with its newest revision, in the version the caller means when it names one.</summary>
internal sealed record ExistingEvidence(Plan Plan, EvidenceItem Item, EvidenceRevision Revision)
{
    internal static async Task<Result<ExistingEvidence>> FindAsync(
        Definitions definitions, string ods, string period, Guid id, ActionPlansDb db, HttpRequest request, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal;
        }

        if (await db.EvidenceItems.SingleOrDefaultAsync(i => i.Id == id && i.Organisation == ods, ct) is not { } item)
        {
            return Refusal.NotFound("evidence-unknown", $"{ods} has no evidence {id}", "Take the id from the evidence of this organisation.");
        }

        if (request.RefuseIfStale(item.ETag) is { } stale)
        {
            return stale;
        }

        return new ExistingEvidence(plan, item, await db.EvidenceRevisions.SingleAsync(r => r.ItemId == id && r.Number == item.Revision, ct));
    }
}
