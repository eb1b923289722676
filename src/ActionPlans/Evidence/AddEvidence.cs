using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>
/// Takes a file (the body is its bytes) or a link (the body is its address) into the organisation's evidence. What it is, its content says; what
/// looks like personal data in it is answered and has to be acknowledged before it can be used.
/// </summary>
internal static class AddEvidence
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/evidence", Handle)
        .WithName("action-plans-add-evidence")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Created<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string? name = null, string? kind = null, string? owner = null, string? expires = null)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (texts, caller, now) = (new Texts(faults), context.Caller(), clock.GetUtcNow());
        var ofKind = texts.Choice<EvidenceKind>(kind ?? "file", "/kind");
        var ownedBy = texts.Optional(owner, "/owner", 200) ?? caller.Name;
        var until = Expiry.Read(expires, now, faults) ?? London.DayOf(now).AddMonths(EvidenceItem.MonthsItHolds);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (!(await GivenEvidence.ReadAsync(context.Request, ofKind!.Value, name, ct)).Is(out var given, out refusal))
        {
            return refusal.ToProblem();
        }

        await using var file = given;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var item = new EvidenceItem { Id = Guid.CreateVersion7(), Organisation = ods, Kind = ofKind.Value, Name = name!.Trim(), Owner = ownedBy };
        db.Add(item);
        db.Record(caller, "evidence added", $"{ods}/{item.Id}", ods, now);
        await given.KeepAsync(db, item, until, acknowledgement: null, caller, now, ct);

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        context.Response.SetETag(item.ETag);

        return TypedResults.Created($"/api/action-plans/v1/plans/{plan.Subject}/evidence/{item.Id}", await EvidenceItemView.OfAsync(db, item.Id, London.DayOf(now), ct));
    }
}
