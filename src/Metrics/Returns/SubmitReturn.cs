using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

internal sealed record SubmitReturnRequest(IReadOnlyDictionary<string, string>? Explanations);

/// <summary>A trust hands its return over for sign-off. Errors block it, unless the rule lets itself be explained.</summary>
internal static class SubmitReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPost("/{ods}/{collection}/{period}/submission", Handle)
        .WithName("metrics-submit-return")
        .Require(Permissions.SubmitReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, SubmitReturnRequest? request, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingReturn.FindAsync(definitions, ods, collection, period, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (target, @return) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var cells = @return.Cells();
        var findings = target.Check(cells);

        if (await target.RefuseOutsideDatesAsync(db, London.Today(clock), ct) is { } outside)
        {
            return outside.ToProblem();
        }

        if (@return.Submit(caller, findings, request?.Explanations ?? new Dictionary<string, string>(), now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(new ReturnMoved(ods, collection, period, @return.Revision, @return.Version, "submitted", now));
        db.Add(ReturnStep.Of(@return, "submitted", caller, now));
        db.Record(caller, "return submitted", @return.Subject, ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, cells, definitions, caller, findings: findings));
    }
}
