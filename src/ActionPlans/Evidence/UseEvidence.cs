using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

internal sealed record UsesBody(IReadOnlyList<Guid>? Actions = null);

/// <summary>Attaches an item to actions of the plan, any number of them; or takes it away from one.</summary>
internal static class UseEvidence
{
    internal static void Map(IEndpointRouteBuilder plans)
    {
        plans.MapPost("/{ods}/{period}/evidence/{id:guid}/uses", Handle)
            .WithName("action-plans-use-evidence")
            .Require(Permissions.EditPlans, organisation: "ods");
        plans.MapDelete("/{ods}/{period}/evidence/{id:guid}/uses/{action:guid}", TakeAway)
            .WithName("action-plans-take-evidence-away")
            .Require(Permissions.EditPlans, organisation: "ods");
    }

    internal static Refusal Unacknowledged(IReadOnlyList<PersonalDataFinding> findings, string hint) => Refusal.Conflict(
        "personal-data-not-acknowledged", "This looks as if it holds personal data", hint,
        [.. findings.Select(finding => new Fault("/", "personal-data", $"It seems to hold personal data ({finding.Kind})", "no personal data, or a note why it may be shared",
            $"{finding.Kind}: {finding.Count}"))]);

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, UsesBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (!found.Revision.MayBeShared)
        {
            return Unacknowledged(found.Revision.PersonalData, "Look at it first; then acknowledge it with a note, or send a revision without the personal data.").ToProblem();
        }

        var asked = (body.Actions ?? []).Distinct().ToList();
        var actions = await db.Actions.Where(a => asked.Contains(a.Id) && a.Organisation == ods && a.Period == period).ToListAsync(ct);

        if (asked.Count == 0 || asked.Except(actions.Select(a => a.Id)).FirstOrDefault() is var unknown && unknown != Guid.Empty)
        {
            return ExistingAction.Unknown(asked.Except(actions.Select(a => a.Id)).FirstOrDefault(), ods, period).ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var already = await db.EvidenceUses.Where(u => u.ItemId == id).Select(u => u.ActionId).ToListAsync(ct);

        return await KeepAsync(
            found, actions, [.. actions.Where(a => !already.Contains(a.Id)).Select(a => new EvidenceUse { ItemId = id, ActionId = a.Id, ByName = caller.Name, At = now })],
            null, "evidence attached", caller, now, context, db, ct);
    }

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> TakeAway(
        string ods, string period, Guid id, Guid action, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Actions.SingleOrDefaultAsync(a => a.Id == action && a.Organisation == ods && a.Period == period, ct) is not { } known
            || await db.EvidenceUses.SingleOrDefaultAsync(u => u.ItemId == id && u.ActionId == action, ct) is not { } use)
        {
            return ExistingAction.Unknown(action, ods, period).ToProblem();
        }

        return await KeepAsync(found, [known], [], use, "evidence taken away", context.Caller(), clock.GetUtcNow(), context, db, ct);
    }

    private static async Task<Ok<EvidenceItemView>> KeepAsync(
        ExistingEvidence found, IReadOnlyList<PlanAction> actions, IReadOnlyList<EvidenceUse> added, EvidenceUse? removed, string done,
        Caller caller, DateTimeOffset now, HttpContext context, ActionPlansDb db, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        db.AddRange(added);

        if (removed is not null)
        {
            db.Remove(removed);
        }

        found.Plan.Changed(now);
        db.Record(caller, done, $"{found.Plan.Organisation}/{found.Item.Id}", found.Plan.Organisation, now, string.Join(", ", actions.Select(a => a.Id)));
        await db.SaveChangesAsync(ct);

        foreach (var action in actions)
        {
            await EvidenceFacts.RenewAsync(db, action, caller, now, ct);
        }

        await db.SaveChangesAsync(ct);

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, found.Item.Id, London.DayOf(now), ct));
    }
}
