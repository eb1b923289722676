using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Periods;

internal sealed record PeriodView(string Collection, string Period, DateOnly Opens, DateOnly Due, DateOnly? Closes, PeriodState State, bool Scheduled, string ETag)
{
    internal static PeriodView Of(PeriodDates dates, bool scheduled, DateOnly today) => new(
        dates.Collection, dates.Period, dates.Opens, dates.Due, dates.Closes == DateOnly.MaxValue ? null : dates.Closes, dates.StateOn(today), scheduled,
        scheduled ? dates.ETag : "");
}

/// <summary>The periods of each collection: those an administrator set dates for, and the latest ones with their usual dates.</summary>
internal static class ListPeriods
{
    private const int Quarters = 9;
    private const int Years = 4;

    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapGet("/periods", Handle)
        .WithName("metrics-periods")
        .Require(Permissions.ReadDefinitions);

    private static async Task<Ok<Page<PeriodView>>> Handle(string? collection, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var today = London.Today(clock);
        var scheduled = await db.Periods.AsNoTracking().ToListAsync(ct);

        var periods = definitions.Collections.Values
            .Where(c => collection is null || c.Key == collection)
            .SelectMany(c => scheduled
                .Where(dates => dates.Collection == c.Key)
                .Select(dates => PeriodView.Of(dates, scheduled: true, today))
                .Concat(Latest(c, today)
                    .Where(period => !scheduled.Exists(dates => dates.Collection == c.Key && dates.Period == period.ToString()))
                    .Select(period => PeriodView.Of(PeriodDates.Usual(c, period), scheduled: false, today)))
                .OrderByDescending(view => view.Period, StringComparer.Ordinal));

        return TypedResults.Ok(new Page<PeriodView>([.. periods]));
    }

    private static IEnumerable<Period> Latest(Collection collection, DateOnly today)
    {
        var (period, count) = collection.PeriodKind is PeriodKind.Quarter ? (Period.QuarterOf(today), Quarters) : (Period.YearOf(today), Years);

        for (; count > 0; count--, period = period.Previous)
        {
            yield return period;
        }
    }
}
