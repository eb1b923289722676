using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Insights.Measures;

/// <summary>What was asked for, each part known and allowed.</summary>
internal sealed record AskedMeasure(Measure Measure, Scope Scope, IReadOnlyList<Period> Periods, bool IsSeries)
{
    internal static Result<AskedMeasure> Read(
        Definitions definitions, Caller caller, string measure, string? scope, string? period, string? from, string? to, int longest)
    {
        if (!definitions.Measures.TryGetValue(measure, out var known))
        {
            return Refusal.NotFound("measure-unknown", $"There is no measure {measure}", "GET /api/insights/v1/measures lists them.");
        }

        if (!Scope.TryParse(scope, out var whom) || !definitions.Organisations.Knows(whom))
        {
            return Refusal.Unprocessable("scope-unknown", $"{scope ?? "Nothing"} is not a scope", "Write scope=region:Y60, scope=ics:QHL or scope=trust:RRK.",
                [new("/scope", "scope-unknown", "The scope is missing or not known", "region:Y60, ics:QHL, trust:RRK", scope)]);
        }

        var collection = definitions.Collections[known.Collection];

        if (whom.Kind is ScopeKind.Trust && !collection.Published && !caller.May(Permissions.ReadMeasures, whom.Ods))
        {
            return Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you read the measures of {whom.Ods}",
                "You can read those of the organisations in which you hold a role, and those of the region.");
        }

        var isSeries = from is not null || to is not null;
        var (first, last) = isSeries ? (from ?? to, to ?? from) : (period, period);

        if (!Period.TryParse(first, out var start) || !Period.TryParse(last, out var end) || start.Kind != collection.PeriodKind || end.Kind != start.Kind || start > end)
        {
            return Refusal.Unprocessable("period-unknown", $"{period ?? from ?? "Nothing"} is not a period of {collection.Label}",
                collection.PeriodKind is PeriodKind.Quarter ? "Write period=2026-27Q2, or from= and to=." : "Write period=2022-23, or from= and to=.",
                [new(isSeries ? "/from" : "/period", "period-unknown", "The period is missing, not one, or of another kind", null, isSeries ? $"{from}..{to}" : period)]);
        }

        var periods = Period.Range(start, end).Take(longest + 1).ToList();

        return periods.Count > longest
            ? Refusal.Unprocessable("series-too-long", $"Ask for at most {longest} periods at once")
            : new AskedMeasure(known, whom, periods, isSeries);
    }
}
