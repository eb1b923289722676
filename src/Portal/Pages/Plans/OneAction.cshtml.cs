using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>One action: how it stands and why, what is planned, what shows that it was done.</summary>
internal sealed class OneActionPage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    public IEnumerable<PlanAction> WaitsFor => Plan.Actions.Where(other => Action.DependsOn.Contains(other.Id));

    public string GroupsInWords => Action.ProtectedGroups.Count == 0
        ? "Not said"
        : string.Join(", ", Action.ProtectedGroups.Select(key => Definitions.FindRequirement(key)?.Title ?? key));

    public string? ReportedInWords => Action.Reported is { } reported
        ? string.Join(". ", ((string?[])[
            string.Join(", ", ((string?[])[reported.Word, reported.Colour is { } colour ? $"cell coloured {colour}" : null]).OfType<string>()) is { Length: > 0 } said ? $"“{said}”" : "Nothing readable",
            reported.Key is { } key ? $"The file's own key: {key}" : null,
            reported.AsAt is { } day ? $"As at {Wording.ShortDate(day)}" : null,
            reported.Source is { } source ? $"From {source}" : null]).OfType<string>()) + "."
        : null;

    public string KpiInWords(ActionKpi kpi)
    {
        var unit = kpi.Measure is { } key && Definitions.Measures.TryGetValue(key, out var measure) ? measure : null;
        string Figure(decimal value) => unit is null ? Wording.Number(value) : Wording.Measure(value, unit.Unit);

        return string.Join(", ", ((string?[])[
            unit is null ? null : $"measured by {unit.Label}",
            kpi.Baseline is { } from ? $"from {Figure(from)}" : null,
            kpi.Target is { } to ? $"to {Figure(to)}" : null,
            kpi.By is { } by ? $"by {Wording.ShortDate(by)}" : null]).OfType<string>());
    }

    public bool IsExpired(AttachedEvidence item) => item.Expires < Plan.AsAt;

    public async Task OnGetAsync() => await LoadAsync();
}
