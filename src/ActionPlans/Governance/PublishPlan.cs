using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record PublicationBody(IReadOnlyDictionary<string, string>? Reasons = null);

/// <summary>
/// Freezes the plan as it stands into the next edition and puts it before the board; what networks said goes with it unedited. One that still waits is
/// replaced. It counts as published when somebody else has signed it off.
/// </summary>
internal static class PublishPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/publication", Handle)
        .WithName("action-plans-publish-plan")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<EditionView>, ProblemHttpResult>> Handle(
        string ods, string period, PublicationBody? body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(plan.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var reasons = body?.Reasons ?? new Dictionary<string, string>();
        var objectives = await PlanContents.ReadAsync(db, ods, period, London.DayOf(now), ct);
        List<Fault> faults = [.. await PublicationGate.CheckAsync(db, definitions, ods, [.. objectives.SelectMany(o => o.Actions)], reasons, ct)];
        faults.AddRange(reasons.Keys.Where(key => !definitions.Measures.ContainsKey(key)).Select(key => new Fault(
            $"/reasons/{key}", "measure-unknown", "The catalogue has no such measure", "the key of a measure, for example wres-2", key)));

        if (faults.Count > 0)
        {
            return Refusal.Unprocessable("plan-not-ready", "The plan cannot be put before the board yet", "Mend each point; a reason goes into {\"reasons\":{\"wres-2\":\"why\"}}.", faults).ToProblem();
        }

        var edition = Edition.Freeze(
            new(ods, period, plan.Edition + 1, plan.Title, plan.Strategy, London.DayOf(now), objectives, await CommentView.OfAsync(db, ods, period, ct),
                new SortedDictionary<string, string>(reasons.ToDictionary(), StringComparer.Ordinal)),
            caller, now);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Editions.Where(e => e.Organisation == ods && e.Period == period && e.SignedOffAt == null).ExecuteDeleteAsync(ct);
        db.Add(edition);
        plan.Changed(now);
        db.Record(caller, "plan put forward", $"{plan.Subject}/{edition.Number}", ods, now, edition.Digest);
        await db.SaveChangesAsync(ct);

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        context.Response.SetETag(plan.ETag);

        return TypedResults.Ok(new EditionView(edition.Number, edition.Digest, edition.PutForwardByName, edition.PutForwardAt, null));
    }
}
