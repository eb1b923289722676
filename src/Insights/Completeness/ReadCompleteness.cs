using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Completeness;

internal sealed record OrganisationStanding(string Ods, string Name, string? System, string State, DateTimeOffset? ApprovedAt, bool Late);

internal sealed record CompletenessView(
    string Collection, Period Period, Scope Scope, DateOnly Due, int Expected, int Received, decimal Percent,
    IReadOnlyList<OrganisationStanding> Organisations, IReadOnlyList<string> Missing);

/// <summary>Who owes a collection for a period, who has delivered (approved), and who has not. A trust sees the counts and its own line.</summary>
internal static class ReadCompleteness
{
    internal static void Map(IEndpointRouteBuilder insights) => insights
        .MapGet("/completeness", Handle)
        .WithName("insights-completeness")
        .Require(Permissions.ReadMeasures);

    private static async Task<Results<Ok<CompletenessView>, ProblemHttpResult>> Handle(
        HttpContext context, InsightsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string? collection = null, string? period = null, string? scope = null)
    {
        var whom = Scope.Region(definitions.Organisations.Region.Ods);

        if (!definitions.Collections.TryGetValue(collection ?? "", out var definition))
        {
            return Refusal.NotFound("collection-unknown", $"There is no collection {collection}", $"The collections are {string.Join(", ", definitions.Collections.Keys.Order())}.").ToProblem();
        }

        if (!Period.TryParse(period, out var parsed) || parsed.Kind != definition.PeriodKind)
        {
            return Refusal.Unprocessable("period-unknown", $"{period ?? "Nothing"} is not a period of {definition.Label}",
                definition.PeriodKind is PeriodKind.Quarter ? "Write period=2026-27Q2." : "Write period=2022-23.").ToProblem();
        }

        if (scope is not null && (!Scope.TryParse(scope, out whom) || !definitions.Organisations.Knows(whom)))
        {
            return Refusal.Unprocessable("scope-unknown", $"{scope} is not a scope", "Write scope=region:Y60, scope=ics:QHL or scope=trust:RRK.").ToProblem();
        }

        var caller = context.Caller();
        var due = await db.Periods.AsNoTracking().Where(p => p.Collection == collection && p.Period == period).Select(p => (DateOnly?)p.Due).SingleOrDefaultAsync(ct)
            ?? definition.UsualDue(parsed);
        var statuses = await db.Returns.AsNoTracking().Where(r => r.Collection == collection && r.Period == period).ToDictionaryAsync(r => r.Organisation, ct);
        var today = London.Today(clock);
        var expected = definitions.Organisations.Expected(definition, parsed, whom);
        var standings = expected.Select(o => Standing(o, statuses.GetValueOrDefault(o.Ods), due, today, definitions)).ToList();
        var missing = standings.Where(s => s.ApprovedAt is null).ToList();
        var received = standings.Count - missing.Count;

        return TypedResults.Ok(new CompletenessView(
            definition.Key, parsed, whom, due, standings.Count, received, standings.Count == 0 ? 0 : Math.Round(100m * received / standings.Count, 1),
            [.. standings.Where(s => caller.May(Permissions.ReadMeasures, s.Ods))],
            [.. missing.Where(s => caller.May(Permissions.ReadMeasures, s.Ods) || definition.Published).Select(s => s.Ods)]));
    }

    private static OrganisationStanding Standing(Organisation trust, ReturnStatus? status, DateOnly due, DateOnly today, Definitions definitions) => new(
        trust.Ods,
        trust.Name,
        definitions.Organisations.SystemOf(trust.Ods)?.Ods,
        status?.State ?? "none",
        status?.ApprovedAt,
        status?.FirstApprovedAt is { } first ? London.DayOf(first) > due && status.Source is "return" : today > due);
}
