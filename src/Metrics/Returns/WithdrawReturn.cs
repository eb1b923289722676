using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

/// <summary>The submitting side takes a return back before it is signed off, while its period is open: else it could not be submitted again.</summary>
internal static class WithdrawReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPost("/{ods}/{collection}/{period}/withdrawal", Handle)
        .WithName("metrics-withdraw-return")
        .Require(Permissions.SubmitReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingReturn.FindAsync(definitions, ods, collection, period, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (target, @return) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (await target.RefuseOutsideDatesAsync(db, London.DayOf(now), ct) is { } outside)
        {
            return outside.ToProblem();
        }

        if (@return.Withdraw(now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(new ReturnMoved(ods, collection, period, @return.Revision, @return.Version, "draft", now));
        db.Add(ReturnStep.Of(@return, "withdrawn", caller, now));
        db.Record(caller, "return withdrawn", @return.Subject, ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, @return.Cells(), definitions, caller));
    }
}
