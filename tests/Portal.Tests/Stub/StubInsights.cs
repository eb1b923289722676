using System.Text.Json;
using System.Text.Json.Serialization;
using EdiRegion.Region;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Measures with every kind of figure a page has to show: values, intervals, no data, suppressed counts, missing trusts.</summary>
public sealed class StubInsights(Definitions definitions, StubReturns returns)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/insights/v1/measures/{measure}", (string measure, string scope, string? period, string? from, string? to) =>
        {
            var known = definitions.Measures[measure];
            return period is not null
                ? Results.Json(View(known, scope, Period.Parse(period, null)), Json)
                : Results.Json(new { measure, scope, breaks = known.SeriesBreaks, series = Period.Range(Period.Parse(from!, null), Period.Parse(to!, null)).Select(each => View(known, scope, each)) }, Json);
        });
        app.MapGet("/api/insights/v1/completeness", (string collection, string period, string? scope, HttpContext context) =>
        {
            var definition = definitions.Collections[collection];
            var expected = definitions.Organisations.Expected(definition, Period.Parse(period, null), scope is null ? null : Scope.Parse(scope));
            var lines = expected.Select((trust, i) => new
            {
                trust.Ods,
                trust.Name,
                system = definitions.Organisations.SystemOf(trust.Ods)?.Ods,
                state = i % 5 == 0 ? "draft" : "approved",
                approvedAt = i % 5 == 0 ? (DateTimeOffset?)null : new DateTimeOffset(2026, 11, 3, 10, 5, 0, TimeSpan.Zero),
                late = i % 5 == 0,
            }).ToList();
            return Results.Json(new
            {
                collection,
                period,
                due = returns.Periods().FirstOrDefault(p => p.Collection == collection && p.Period == period)?.Due ?? new DateOnly(2026, 11, 12),
                expected = lines.Count,
                received = lines.Count(l => l.approvedAt is not null),
                percent = 80.0,
                organisations = lines.Where(l => returns.Mine(context, l.Ods)),
                missing = lines.Where(l => l.approvedAt is null).Select(l => l.Ods),
            }, Json);
        });
    }

    private object View(Measure measure, string scope, Period period)
    {
        var nothing = period.StartYear == 2025 && period.ToString().EndsWith("Q2", StringComparison.Ordinal);
        var middle = measure.Unit switch { MeasureUnit.Ratio => 1.31m, MeasureUnit.PercentagePoints => -4.2m, _ => 23.4m };
        var value = middle + (period.Start.DayNumber % 7 * 0.03m * Math.Abs(middle));
        var trusts = definitions.Organisations.Trusts(period.End);

        return new
        {
            measure = measure.Key,
            measure.Label,
            scope,
            period,
            measure.Unit,
            value = nothing ? (decimal?)null : value,
            reason = nothing ? "No organisation has an approved return for this period." : null,
            interval = nothing ? null : new { low = value - 0.14m, high = value + 0.17m, level = 0.95m, method = "Katz log" },
            parts = new object[]
            {
                new { group = "W", label = "White", numerator = 1240, denominator = 5405, rate = 22.9m },
                new { group = "B", label = "BME", numerator = new { state = "suppressed" }, denominator = 2310, rate = (decimal?)null },
            },
            breakdown = Array.Empty<object>(),
            outsideFourFifths = true,
            intervalExcludesParity = true,
            smallNumbers = false,
            aggregation = measure.Poolable ? "pooled" : "median",
            organisations = nothing ? new { included = 0, expected = trusts.Count, missing = trusts.Select(t => t.Ods) } : new { included = trusts.Count - 1, expected = trusts.Count, missing = trusts.Take(1).Select(t => t.Ods) },
            contributors = trusts.Skip(1).Take(4).Select((t, i) => new { t.Ods, t.Name, value = i == 1 ? (decimal?)null : 1.1m + (i * 0.2m), reason = i == 1 ? "Not calculable: a figure it needs is not known." : null }),
        };
    }
}
