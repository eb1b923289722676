using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Returns;

internal sealed record SendBackReturnRequest(string? Comment);

/// <summary>The approver sends a return back, saying what is to be looked at again, while the period is open: else it could not be submitted again.</summary>
internal static class SendBackReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapPost("/{ods}/{collection}/{period}/rejection", Handle)
        .WithName("metrics-send-back-return")
        .Require(Permissions.ApproveReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, SendBackReturnRequest? request, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingReturn.FindAsync(definitions, ods, collection, period, db, context.Request, ct)).Is(out var found, out var refusal)
            || !Words.Read(request?.Comment, "comment", "Say what has to be looked at again").Is(out var comment, out refusal))
        {
            return refusal.ToProblem();
        }

        var (target, @return) = found;
        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (await target.RefuseOutsideDatesAsync(db, London.DayOf(now), ct) is { } outside)
        {
            return outside.ToProblem();
        }

        if (@return.SendBack(now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        db.Tell(new ReturnMoved(ods, collection, period, @return.Revision, @return.Version, "draft", now));
        db.Add(ReturnStep.Of(@return, "sent back", caller, now, comment));
        db.Record(caller, "return sent back", @return.Subject, ods, now, comment);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(@return.ETag);

        return TypedResults.Ok(ReturnSummary.Of(target, @return.State, @return.Revision, @return.Cells(), definitions, caller));
    }
}
