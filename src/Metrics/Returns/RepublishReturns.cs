using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

internal sealed record Republished(int Returns);

/// <summary>
/// Tells the dates of every period, where every return stands, and every approved one with its figures, so that a reader that was thrown
/// away can be rebuilt; one that is up to date changes nothing.
/// </summary>
internal static class RepublishReturns
{
    private const int Batch = 200;

    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapPost("/republication", Handle)
        .WithName("metrics-republish")
        .Require(Permissions.OperatePlatform);

    private static async Task<Ok<Republished>> Handle(HttpContext context, MetricsDb db, TimeProvider clock, CancellationToken ct)
    {
        var told = 0;
        var latest = db.ApprovedRevisions.AsNoTracking()
            .Where(a => !db.ApprovedRevisions.Any(b => b.Organisation == a.Organisation && b.Collection == a.Collection && b.Period == a.Period && b.Revision > a.Revision))
            .OrderBy(a => a.Organisation).ThenBy(a => a.Collection).ThenBy(a => a.Period)
            .Select(a => new
            {
                Approved = a,
                First = db.ApprovedRevisions.Where(b => b.Organisation == a.Organisation && b.Collection == a.Collection && b.Period == a.Period).Min(b => b.ApprovedAt),
            });

        foreach (var dates in await db.Periods.AsNoTracking().ToListAsync(ct))
        {
            db.Tell(dates.Told());
        }

        foreach (var each in await latest.ToListAsync(ct))
        {
            db.Tell(Approval.ToldAgain(each.Approved, each.First));

            if (++told % Batch == 0)
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
        }

        await foreach (var open in db.Returns.AsNoTracking().Where(r => r.State != ReturnState.Approved).AsAsyncEnumerable().WithCancellation(ct))
        {
            db.Tell(new ReturnMoved(open.Organisation, open.Collection, open.Period, open.Revision, open.Version, StateName.Of(open.State), open.ChangedAt));
        }

        db.Record(context.Caller(), "returns republished", "returns", null, clock.GetUtcNow(), $"{told} returns");
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(new Republished(told));
    }
}
