using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

internal sealed record ReturnLine(
    string Organisation, string Collection, string Period, string State, int Revision, string? SubmittedBy, DateTimeOffset At, string ETag, bool MayApprove);

/// <summary>The returns that the caller may read, newest period first.</summary>
internal static class ListReturns
{
    private const int Most = 500;

    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapGet("", Handle)
        .WithName("metrics-list-returns")
        .Require(Permissions.ReadReturns);

    private static async Task<Results<Ok<Page<ReturnLine>>, ProblemHttpResult>> Handle(
        HttpContext context, MetricsDb db, Definitions definitions, CancellationToken ct,
        string? organisation = null, string? collection = null, string? period = null, string? state = null, string? after = null)
    {
        var caller = context.Caller();
        ReturnState? inState = null;

        if (state is not null)
        {
            if (!Enum.TryParse<ReturnState>(state, ignoreCase: true, out var known))
            {
                return Refusal.Unprocessable("state-unknown", $"There is no state {state}", "A return is draft, submitted or approved.").ToProblem();
            }

            inState = known;
        }

        var mine = definitions.Organisations.All.Where(o => caller.May(Permissions.ReadReturns, o.Ods)).Select(o => o.Ods).ToList();
        var cursor = after ?? "\uffff";

        var lines = await db.Returns.AsNoTracking()
            .Where(r => mine.Contains(r.Organisation))
            .Where(r => organisation == null || r.Organisation == organisation)
            .Where(r => collection == null || r.Collection == collection)
            .Where(r => period == null || r.Period == period)
            .Where(r => inState == null || r.State == inState)
            .Select(r => new { r.Organisation, r.Collection, r.Period, r.State, r.Revision, r.Version, r.SubmittedBy, r.SubmittedByName, r.ChangedAt, Key = r.Period + "/" + r.Organisation + "/" + r.Collection })
            .Where(r => string.Compare(r.Key, cursor) < 0)
            .OrderByDescending(r => r.Key)
            .Take(Most + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(new Page<ReturnLine>(
            [.. lines.Take(Most).Select(r => new ReturnLine(
                r.Organisation, r.Collection, r.Period, StateName.Of(r.State), r.Revision, r.SubmittedByName, r.ChangedAt, ETags.Of(r.Revision, r.Version),
                r.State is ReturnState.Submitted && r.SubmittedBy != caller.Id && caller.May(Permissions.ApproveReturns, r.Organisation)))],
            lines.Count > Most ? lines[Most - 1].Key : null));
    }
}
