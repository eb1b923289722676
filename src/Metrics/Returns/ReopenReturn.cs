using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

internal sealed record ReopenReturnRequest(string? Reason);

/// <summary>An approved return is opened again, for a reason, while its period is open: else it could not be submitted any more. The approved revision stays and counts until the new one is approved.</summary>
internal static class ReopenReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPost("/{ods}/{collection}/{period}/reopening", Handle)
        .WithName("metrics-reopen-return")
        .Require(Permissions.ReopenReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, ReopenReturnRequest? request, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingReturn.FindAsync(definitions, ods, collection, period, db, context.Request, ct)).Is(out var found, out var refusal)
            || !Words.Read(request?.Reason, "reason", "Say why the approved return has to be opened again").Is(out var reason, out refusal))
        {
            return refusal.ToProblem();
        }

        var (target, @return) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (await target.RefuseOutsideDatesAsync(db, London.Today(clock), ct) is { } outside)
        {
            return outside.ToProblem();
        }

        if (@return.Reopen(now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(new ReturnMoved(ods, collection, period, @return.Revision, @return.Version, "draft", now));
        db.Add(ReturnStep.Of(@return, "re-opened", caller, now, reason));
        db.Record(caller, "return re-opened", @return.Subject, ods, now, reason);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, @return.Cells(), definitions, caller));
    }
}
