using EdiRegion.Platform.Requests;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>A plan that is there.</summary>
internal static class ExistingPlan
{
    internal static async Task<Result<Plan>> FindAsync(Definitions definitions, string ods, string period, ActionPlansDb db, CancellationToken ct)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out var target, out var refusal))
        {
            return refusal;
        }

        return await target.FindAsync(db, ct) is { } plan
            ? plan
            : Refusal.NotFound("plan-not-started", $"{ods} has no action plan for {period} yet", "Begin it first: PUT its title.");
    }
}
