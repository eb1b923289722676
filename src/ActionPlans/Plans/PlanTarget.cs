using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Which plan is meant: a known organisation and a year.</summary>
internal sealed record PlanTarget(Organisation Organisation, Period Period)
{
    internal static Result<PlanTarget> Read(Definitions definitions, string ods, string period)
    {
        if (definitions.Organisations.Find(ods) is not { } organisation)
        {
            return Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {ods}",
                "ODS codes are three characters in capitals, for example RRK.");
        }

        return Period.TryParse(period, out var year) && year.Kind is PeriodKind.Year
            ? new PlanTarget(organisation, year)
            : Refusal.Unprocessable("period-unknown", $"{period} is not the year of a plan",
                "A plan is for a financial year, written like 2026-27.");
    }

    internal Task<Plan?> FindAsync(ActionPlansDb db, CancellationToken ct) =>
        db.Plans.SingleOrDefaultAsync(p => p.Organisation == Organisation.Ods && p.Period == Period.ToString(), ct);
}
