using EdiRegion.Metrics.Periods;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

/// <summary>Which return is meant: organisation, collection and period, each known and fitting the others.</summary>
internal sealed record ReturnTarget(Organisation Organisation, Collection Collection, Period Period)
{
    /// <summary>Reads the target from a route.</summary>
    internal static Result<ReturnTarget> Read(Definitions definitions, string ods, string collection, string period)
    {
        if (definitions.Organisations.Find(ods) is not { } organisation)
        {
            return Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {ods}",
                "ODS codes are three characters in capitals, for example RRK.");
        }

        if (!definitions.Collections.TryGetValue(collection, out var definition))
        {
            return Refusal.NotFound("collection-unknown", $"There is no collection {collection}",
                $"The collections are {string.Join(", ", definitions.Collections.Keys.Order())}.");
        }

        if (!Period.TryParse(period, out var parsed) || parsed.Kind != definition.PeriodKind)
        {
            return Refusal.Unprocessable("period-unknown", $"{period} is not a period of {definition.Label}",
                definition.PeriodKind is PeriodKind.Quarter
                    ? "It is collected by quarter, written like 2026-27Q2."
                    : "It is collected by year, written like 2022-23.");
        }

        var snapshot = definition.SnapshotDate(parsed);

        if (organisation.Kind is not OrganisationKind.Trust)
        {
            return Refusal.Unprocessable("organisation-does-not-report", $"{organisation.Name} does not report {definition.Label}", "Trusts do.");
        }

        if (!organisation.IsOpen(snapshot))
        {
            return Refusal.Unprocessable("organisation-closed", $"{organisation.Name} was not open on {snapshot:d MMMM yyyy}",
                "That is the snapshot date of this period; a trust reports only for dates on which it was open.",
                [new("/organisation", "V39", "The organisation was not open on the snapshot date", "an organisation open on that date", ods)]);
        }

        return new ReturnTarget(organisation, definition, parsed);
    }

    /// <summary>Refuses a period that has not opened yet or has closed.</summary>
    internal async Task<Refusal?> RefuseOutsideDatesAsync(MetricsDb db, DateOnly today, CancellationToken ct)
    {
        var dates = await db.Periods.AsNoTracking().SingleOrDefaultAsync(p => p.Collection == Collection.Key && p.Period == Period.ToString(), ct)
            ?? PeriodDates.Usual(Collection, Period);

        return dates.StateOn(today) switch
        {
            PeriodState.NotYetOpen => Refusal.Unprocessable("period-not-open", $"{Period} of {Collection.Label} opens on {dates.Opens:d MMMM yyyy}",
                "Enter the figures once the period is over."),
            PeriodState.Closed => Refusal.Unprocessable("period-closed", $"{Period} of {Collection.Label} closed on {dates.Closes:d MMMM yyyy}",
                "If your figures have to change, ask the region: an administrator can extend the closing date."),
            _ => null,
        };
    }

    internal Task<Return?> FindAsync(MetricsDb db, CancellationToken ct) =>
        db.Returns.SingleOrDefaultAsync(r => r.Organisation == Organisation.Ods && r.Collection == Collection.Key && r.Period == Period.ToString(), ct);
}
