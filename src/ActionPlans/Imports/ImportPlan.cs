using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>
/// Takes a plan in from the workbook, document or CSV an organisation keeps it in. With <c>dryRun=true</c> it answers how every cell would be
/// read and keeps nothing; sent again, with corrections where a person made some, it is taken in. The same file twice changes nothing.
/// </summary>
internal static class ImportPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/import", Handle)
        .WithName("action-plans-import-plan")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Handle(
        string ods, string period, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        bool dryRun = false, string? name = null)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out var target, out var refusal)
            || !(await ImportBody.ReadAsync(context.Request, name, ct)).Is(out var body, out refusal))
        {
            return refusal.ToProblem();
        }

        var found = await target.FindAsync(db, ct);

        if (found is not null && context.Request.RefuseIfStale(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var mapping = await db.ImportMappings.SingleOrDefaultAsync(m => m.Organisation == ods, ct);
        var remembered = mapping is null ? null : new Columns.RememberedMapping(mapping.Headers);

        if (!PlanReader.Read(new MemoryStream(body.Content!), body.Name!, definitions, remembered, body.Corrections, target.Period).Is(out var draft, out refusal))
        {
            return refusal.ToProblem();
        }

        var now = clock.GetUtcNow();
        var plan = found ?? db.Add(new Plan { Organisation = ods, Period = period, Title = draft.Title ?? body.Name! }).Entity;
        var tree = DraftTree.Of(draft, body.Name!);

        if (!(await new TakeTree(db, definitions, plan, context.Caller(), body.Name!, now).TakeAsync(tree, ct)).Is(out var taken, out refusal))
        {
            return refusal.ToProblem();
        }

        if (dryRun)
        {
            db.ChangeTracker.Clear();
        }
        else
        {
            mapping ??= db.Add(new ImportMapping { Organisation = ods }).Entity;
            mapping.Headers = new Dictionary<string, Field>(mapping.Headers.Concat(draft.Mapping.Headers).GroupBy(header => header.Key)
                .Select(header => KeyValuePair.Create(header.Key, header.Last().Value)));
            mapping.AgreedAt = now;
            await db.SaveChangesAsync(ct);
            context.Response.SetETag(plan.ETag);
        }

        return TypedResults.Ok(ImportReport.Of(plan, dryRun, body.Name!, draft, tree, taken));
    }
}
