using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>
/// A newer content of an item; the earlier ones stay and can still be read. Verification starts anew. Where actions use the item already, what
/// looks like personal data is acknowledged with the upload (<c>acknowledgement=why</c>), or nothing is saved.
/// </summary>
internal static class ReviseEvidence
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/evidence/{id:guid}/revisions", Handle)
        .WithName("action-plans-revise-evidence")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string? name = null, string? expires = null, string? acknowledgement = null)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (item, caller, now) = (found.Item, context.Caller(), clock.GetUtcNow());
        var why = new Texts(faults).Optional(acknowledgement, "/acknowledgement", Texts.Long);
        var until = Expiry.Read(expires, now, faults) ?? London.DayOf(now).AddMonths(EvidenceItem.MonthsItHolds);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (!(await GivenEvidence.ReadAsync(context.Request, item.Kind, name ?? found.Revision.FileName, ct)).Is(out var given, out refusal))
        {
            return refusal.ToProblem();
        }

        await using var file = given;

        if (given.Scan.Findings.Count > 0 && why is null && await db.EvidenceUses.AnyAsync(u => u.ItemId == id, ct))
        {
            return UseEvidence.Unacknowledged(given.Scan.Findings, "Actions use this item already: say with acknowledgement=… why it may be shared as it is, or send it without the personal data.").ToProblem();
        }

        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await given.KeepAsync(db, item, until, why, caller, now, ct);
        await EvidenceFacts.RenewAsync(db, item, caller, now, ct);
        db.Record(caller, "evidence revised", $"{ods}/{id}", ods, now, $"revision {item.Revision}");
        await db.SaveChangesAsync(ct);

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        context.Response.SetETag(item.ETag);

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, id, London.DayOf(now), ct));
    }
}
