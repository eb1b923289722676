using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Periods;

internal sealed record SchedulePeriodRequest(DateOnly Opens, DateOnly Due, DateOnly Closes);

/// <summary>An administrator sets when a period opens, is due and closes.</summary>
internal static class SchedulePeriod
{
    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapPut("/periods/{collection}/{period}", Handle)
        .WithName("metrics-schedule-period")
        .Require(Permissions.SchedulePeriods);

    private static async Task<Results<Ok<PeriodView>, ProblemHttpResult>> Handle(
        string collection, string period, SchedulePeriodRequest request, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!definitions.Collections.TryGetValue(collection, out var definition) || !Period.TryParse(period, out var parsed) || parsed.Kind != definition.PeriodKind)
        {
            return Refusal.NotFound("period-unknown", $"{collection} has no period {period}").ToProblem();
        }

        if (request.Opens > request.Due || request.Due > request.Closes)
        {
            return Refusal.Unprocessable("dates-out-of-order", "A period opens before it is due, and is due before it closes", null,
                [new("/opens", "dates-out-of-order", "Give the dates in the order opens, due, closes", "opens <= due <= closes", $"{request.Opens:O}, {request.Due:O}, {request.Closes:O}")]).ToProblem();
        }

        var dates = await db.Periods.SingleOrDefaultAsync(p => p.Collection == collection && p.Period == period, ct);

        if (dates is not null && context.Request.RequireMatch(dates.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (dates is null)
        {
            dates = PeriodDates.Usual(definition, parsed);
            db.Add(dates);
        }
        else
        {
            dates.Version++;
        }

        (dates.Opens, dates.Due, dates.Closes) = (request.Opens, request.Due, request.Closes);

        db.Tell(dates.Told());
        db.Record(context.Caller(), "period scheduled", $"{collection}/{period}", null, clock.GetUtcNow(), $"{dates.Opens:O} to {dates.Closes:O}, due {dates.Due:O}");
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(dates.ETag);

        return TypedResults.Ok(PeriodView.Of(dates, scheduled: true, London.Today(clock)));
    }
}
