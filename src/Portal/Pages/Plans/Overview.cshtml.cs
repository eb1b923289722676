using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>A plan: its objectives and actions with the colour of each, and the rule the colours come from.</summary>
internal sealed class OverviewPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    public const string DifferentFromReport = "different";
    public const string PastItsDate = "overdue";

    private static readonly string[] Formats = ["xlsx", "docx", "csv"];

    /// <summary>A colour, <c>overdue</c> or <c>different</c>; nothing for all.</summary>
    [BindProperty(Name = "show", SupportsGet = true)]
    public string? Show { get; set; }

    public ColourCounts Counts => new(Plan.Actions.CountBy(action => action.Colour).ToDictionary(), Home, Show);

    public int Overdue => Plan.Actions.Count(action => action.Overdue);

    public int Different => Plan.Actions.Count(action => action.Difference is not null);

    public EditionLine? Waiting => Plan.Editions is [{ SignedOff: null } first, ..] ? first : null;

    public EditionLine? Published => Plan.Editions.FirstOrDefault(edition => edition.SignedOff is not null);

    public IEnumerable<(PlanObjective Objective, IReadOnlyList<PlanAction> Actions)> Shown => Plan.Objectives
        .Select(objective => (objective, (IReadOnlyList<PlanAction>)[.. objective.Actions.Where(IsShown)]))
        .Where(found => Show is null || found.Item2.Count > 0);

    public string? ShownInWords => Show switch
    {
        null => null,
        PastItsDate => "actions past their due date",
        DifferentFromReport => "actions whose reported status differs from the derived one",
        _ => $"actions that are {Show}",
    };

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Show = Show is PastItsDate or DifferentFromReport || PlanWording.Colours.Contains(Show) ? Show : null;
    }

    /// <summary>The plan as a file, in the columns trusts know or in the common ones.</summary>
    public async Task<IActionResult> OnGetExportAsync(string format, string layout)
    {
        _ = (Organisation, Period);
        var (known, columns) = (Formats.Contains(format) ? format : Formats[0], layout is "seed" ? "seed" : "common");
        var (content, mediaType) = await Api.GetTypedFileAsync($"{ApiPath}/export?format={known}&layout={columns}", Stop);

        return File(content, mediaType ?? "application/octet-stream", $"action-plan-{Ods}-{PeriodText}.{known}");
    }

    public static string HintOf(PlanAction action) => string.Join(". ", ((string?[])[
        action.Lead ?? action.OwnerRole, PlanWording.Due(action.Due), action.Milestones.Count(step => step.Lifecycle is not "complete" and not "closedNotDone") is > 0 and var left
            ? $"{Wording.Count(left, "milestone", "milestones")} left"
            : null]).OfType<string>());

    private bool IsShown(PlanAction action) => Show switch
    {
        null => true,
        PastItsDate => action.Overdue,
        DifferentFromReport => action.Difference is not null,
        _ => action.Colour == Show,
    };
}
