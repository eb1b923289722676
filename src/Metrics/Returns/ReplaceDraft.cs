using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

/// <summary>
/// A trust enters its figures: the given cells replace the draft's. Errors refuse the whole (or, with <c>allowErrors</c>, stand and block
/// submission); with <c>dryRun</c> nothing is kept and everything is answered.
/// </summary>
internal static class ReplaceDraft
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPut("/{ods}/{collection}/{period}", Handle)
        .WithName("metrics-replace-draft")
        .Accepts<Dictionary<string, Cell>>("application/json", "text/csv")
        .Require(Permissions.PrepareReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        bool dryRun = false, bool allowErrors = false)
    {
        if (!ReturnTarget.Read(definitions, ods, collection, period).Is(out var target, out var refusal)
            || !(await GivenCells.ReadAsync(context.Request, target, ct)).Is(out var cells, out refusal))
        {
            return refusal.ToProblem();
        }

        var now = clock.GetUtcNow();
        var @return = await target.FindAsync(db, ct);
        var changes = CellChanges.Between(@return?.Cells() ?? [], cells);
        var findings = target.Check(cells);

        if (dryRun)
        {
            return TypedResults.Ok(ReturnSummary.Of(target, @return?.State ?? ReturnState.Draft, @return?.Revision ?? 1, cells, definitions, context.Caller(), changes, findings));
        }

        if (@return is not null && context.Request.RequireMatch(@return.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (await target.RefuseOutsideDatesAsync(db, London.Today(clock), ct) is { } outside)
        {
            return outside.ToProblem();
        }

        if (!allowErrors && Blocking(findings) is { Count: > 0 } errors)
        {
            return Refusal.Unprocessable("return-has-errors", $"{errors.Count} {(errors.Count == 1 ? "figure does" : "figures do")} not add up; nothing was saved",
                "Mend each of them and send the whole return again. A dry run shows findings and measures without saving.", errors).ToProblem();
        }

        var isNew = @return is null;
        @return ??= target.Start(db);

        if (isNew || !changes.None)
        {
            if (@return.Replace(cells, now) is { } notNow)
            {
                return notNow.ToProblem();
            }

            if (isNew)
            {
                db.Tell(new ReturnMoved(ods, collection, period, @return.Revision, @return.Version, "draft", now));
                db.Add(ReturnStep.Of(@return, "started", context.Caller(), now));
            }

            db.Record(context.Caller(), "return entered", @return.Subject, ods, now, $"{changes.Added} added, {changes.Changed} changed, {changes.Removed} removed");
            await db.SaveChangesAsync(ct);
        }

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, cells, definitions, context.Caller(), changes, findings));
    }

    private static List<Fault> Blocking(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(f => f is { Severity: Severity.Error, Overridable: false }).Select(FindingFault.Of)];
}
