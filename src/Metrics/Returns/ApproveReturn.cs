using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

/// <summary>A second person signs the return off: its figures count from now on, bound to the digest of exactly what was approved.</summary>
internal static class ApproveReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPost("/{ods}/{collection}/{period}/approval", Handle)
        .WithName("metrics-approve-return")
        .Require(Permissions.ApproveReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingReturn.FindAsync(definitions, ods, collection, period, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (target, @return) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var submittedBy = @return.SubmittedByName;

        if (@return.Approve(caller, now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var digest = Approval.Keep(db, target, @return, submittedBy ?? "", caller, now);
        db.Add(ReturnStep.Of(@return, "approved", caller, now));
        db.Record(caller, "return approved", @return.Subject, ods, now, digest);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, @return.Cells(), definitions, caller, digest: digest));
    }
}
