using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>What every page about one action knows. Its forms change the action in the version they were made from.</summary>
internal abstract class ActionPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanAction Action { get; private set; } = new() { Title = "", Colour = "grey", ColourLabel = "" };

    public PlanObjective Objective => Plan.Objectives.First(objective => objective.Actions.Contains(Action));

    public string ActionHome => $"{Home}/actions/{Id}";

    /// <summary>The action, for titles and the way back.</summary>
    public string ShortName => PlanWording.Short(Action.Name);

    public string ActionSection => $"{ShortName}, {Section}";

    protected string ActionPath => $"{ApiPath}/actions/{Id}";

    protected override string? CurrentVersion => Action.ETag;

    protected override async Task LoadAsync()
    {
        var given = Version;
        await base.LoadAsync();
        Action = Plan.Actions.FirstOrDefault(action => action.Id == Id) ?? throw NoSuch($"There is no such action in the plan of {Ods} for {PeriodText}");
        Version = given ?? CurrentVersion;
    }
}
