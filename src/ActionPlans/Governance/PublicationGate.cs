using System.Globalization;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Measures;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>
/// What has to be so before a plan is put before a board: it holds open work, and every measure outside its target has an open action or a
/// reason. A measure is outside its target when the organisation's latest approved figure is outside 0.80 to 1.25, or short of a target
/// the plan itself sets. Systems and the region have no returns of their own, so only the plan's targets count for them, and without a figure nothing does.
/// </summary>
internal static class PublicationGate
{
    internal static async Task<List<Fault>> CheckAsync(
        ActionPlansDb db, Definitions definitions, string ods, IReadOnlyList<ActionView> actions, IReadOnlyDictionary<string, string> reasons, CancellationToken ct)
    {
        List<Fault> faults = [];
        var open = actions.Where(action => action.Lifecycle is Lifecycle.NotStarted or Lifecycle.InProgress).ToList();

        if (open.Count == 0)
        {
            faults.Add(new("/actions", "no-open-work", "The plan holds no open work", "at least one action that is not complete and not closed",
                actions.Count == 0 ? "no actions" : $"{actions.Count} actions, all complete or closed"));
        }

        var answered = open.SelectMany(action => MeasuresOf(action, definitions)).ToHashSet(StringComparer.Ordinal);
        var targets = actions.SelectMany(action => action.Kpis).Where(kpi => kpi is { Measure: not null, Target: not null }).ToLookup(kpi => kpi.Measure!, kpi => kpi.Target!.Value);

        foreach (var figure in await LatestAsync(db, ods, ct))
        {
            if (definitions.Measures.GetValueOrDefault(figure.Measure) is { } measure && !answered.Contains(measure.Key)
                && string.IsNullOrWhiteSpace(reasons.GetValueOrDefault(measure.Key)) && WhyOutside(measure, figure, targets[measure.Key]) is { } why)
            {
                faults.Add(new($"/reasons/{measure.Key}", "measure-without-action", $"{measure.Label} is outside its target and no open action works on it",
                    $"an open action with a KPI on {measure.Key}, or a reason", why));
            }
        }

        return faults;
    }

    /// <summary>Measures an action works on: of its KPIs, and of the requirements it is linked to.</summary>
    internal static IEnumerable<string> MeasuresOf(ActionView action, Definitions definitions) =>
        action.Kpis.Select(kpi => kpi.Measure).OfType<string>()
            .Concat(action.Requirements.SelectMany(key => definitions.FindRequirement(key)?.Measures ?? []))
            .Distinct(StringComparer.Ordinal);

    internal static bool Reached(Measure measure, decimal value, decimal target) => measure.Direction switch
    {
        Direction.Higher => value >= target,
        Direction.Lower => value <= target,
        _ => Math.Abs(value - (measure.Parity ?? 0)) <= Math.Abs(target - (measure.Parity ?? 0)),
    };

    private static string? WhyOutside(Measure measure, MeasureFigure figure, IEnumerable<decimal> targets) => figure switch
    {
        { Value: null } => null,
        { OutsideFourFifths: true } => $"{Written(figure.Value.Value)} in {figure.Period}, outside 0.80 to 1.25",
        _ when targets.Where(target => !Reached(measure, figure.Value.Value, target)).Select(target => (decimal?)target).FirstOrDefault() is { } missed =>
            $"{Written(figure.Value.Value)} in {figure.Period}, target {Written(missed)}",
        _ => null,
    };

    private static string Written(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<MeasureFigure>> LatestAsync(ActionPlansDb db, string ods, CancellationToken ct) =>
        (await db.Figures.AsNoTracking().Where(f => f.Organisation == ods).ToListAsync(ct))
            .GroupBy(f => f.Measure).Select(of => of.MaxBy(f => f.Period, StringComparer.Ordinal)!).OrderBy(f => f.Measure, StringComparer.Ordinal);
}
