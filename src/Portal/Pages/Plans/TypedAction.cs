using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>What is planned, as it is typed.</summary>
internal sealed class TypedAction
{
    [BindProperty(Name = "ref")]
    public string? Reference { get; set; }

    [BindProperty(Name = "title")]
    public string? Title { get; set; }

    [BindProperty(Name = "desiredOutcome")]
    public string? DesiredOutcome { get; set; }

    [BindProperty(Name = "primary")]
    public string? Primary { get; set; }

    [BindProperty(Name = "requirements")]
    public List<string> Requirements { get; set; } = [];

    [BindProperty(Name = "evidenceSources")]
    public string? EvidenceSources { get; set; }

    [BindProperty(Name = "ownerRole")]
    public string? OwnerRole { get; set; }

    [BindProperty(Name = "lead")]
    public string? Lead { get; set; }

    [BindProperty(Name = "deputy")]
    public string? Deputy { get; set; }

    [BindProperty(Name = "protectedGroups")]
    public List<string> ProtectedGroups { get; set; } = [];

    [BindProperty(Name = "dependsOn")]
    public List<Guid> DependsOn { get; set; } = [];

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public static TypedAction Of(PlanAction action) => new()
    {
        Reference = action.Ref,
        Title = action.Title,
        DesiredOutcome = action.DesiredOutcome,
        Primary = action.Primary,
        Requirements = [.. action.Requirements.Where(key => key != action.Primary)],
        EvidenceSources = string.Join('\n', action.EvidenceSources),
        OwnerRole = action.OwnerRole,
        Lead = action.Lead,
        Deputy = action.Deputy,
        ProtectedGroups = [.. action.ProtectedGroups],
        DependsOn = [.. action.DependsOn],
    };

    public object Body(Guid? objective, LinkQuestion links, IEnumerable<TypedKpi> kpis, DateOnly? start, DateOnly? due) => new
    {
        objective,
        @ref = Reference,
        title = Title,
        desiredOutcome = DesiredOutcome,
        requirements = links.All,
        primary = links.Main,
        kpis = kpis.Select(kpi => kpi.Body).ToList(),
        evidenceSources = (EvidenceSources ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ownerRole = OwnerRole,
        lead = Lead,
        deputy = Deputy,
        start,
        due,
        protectedGroups = ProtectedGroups,
        dependsOn = DependsOn,
        reason = Reason,
    };
}
