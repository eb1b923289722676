using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Adds an action or changes what is planned. How it goes is recorded elsewhere.</summary>
internal sealed class WriteActionPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(Name = "objective", SupportsGet = true)]
    public Guid? ObjectiveId { get; set; }

    [BindProperty(Name = "")]
    public TypedAction Typed { get; set; } = new();

    public IReadOnlyList<TypedKpi> Kpis { get; private set; } = [TypedKpi.Blank(0)];

    public TypedDate Start { get; private set; } = AskStart(null);

    public TypedDate Due { get; private set; } = AskDue(null);

    public PlanAction? Action => Plan.Actions.FirstOrDefault(action => action.Id == Id);

    public string Back => Id is null ? Home : $"{Home}/actions/{Id}";

    public LinkQuestion Links => new(RequirementNames.Choices(Definitions), Typed.Primary, Typed.Requirements);

    public IReadOnlyList<Choice> Groups => RequirementNames.Groups(Definitions);

    public IReadOnlyList<Choice> Measures => [.. Definitions.Measures.Values.Select(measure => new Choice(measure.Key, measure.Label))];

    public IReadOnlyList<Choice> Objectives => [.. Plan.Objectives.Select(objective => new Choice(objective.Id.ToString(), PlanWording.Short(objective.Name, 120)))];

    public IReadOnlyList<Choice> Others => [.. Plan.Actions.Where(action => action.Id != Id).Select(action => new Choice(action.Id.ToString(), PlanWording.Short(action.Name, 120)))];

    public bool DatesNeedReason => Action is not null && Plan.Edition > 0;

    protected override IReadOnlyList<string> Fields =>
    [
        "objective", "ref", "title", "desiredOutcome", "primary", "evidenceSources", "ownerRole", "lead", "deputy", "start", "due", "reason",
        .. Kpis.SelectMany(kpi => ((string[])["text", "measure", "baseline", "target", "by", "expectedEffect"]).Select(kpi.Name)),
    ];

    protected override string? CurrentVersion => Id is null ? PlanVersion : Action?.ETag;

    public async Task OnGetAsync()
    {
        await FindAsync();
        MustEdit();

        if (Action is { } known)
        {
            ObjectiveId = known.Objective;
            (Typed, Start, Due) = (TypedAction.Of(known), AskStart(known.Start), AskDue(known.Due));
            Kpis = known.Kpis.Count == 0 ? Kpis : [.. known.Kpis.Select(TypedKpi.Of)];
        }
        else
        {
            ObjectiveId ??= Plan.Objectives.Count == 1 ? Plan.Objectives[0].Id : null;
        }
    }

    /// <summary>Nothing is saved yet: the form comes back as it was typed, with room for one more measure.</summary>
    public async Task<IActionResult> OnPostMoreAsync()
    {
        await ReadAsync();
        Kpis = [.. Kpis, TypedKpi.Blank(Kpis.Count)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();

        foreach (var (field, message) in Faults())
        {
            Refuse(field, message);
        }

        if (Errors.Count > 0)
        {
            return ShowAgain(Page());
        }

        var body = Typed.Body(ObjectiveId, Links, Kpis, Start.Date, Due.Date);

        return ShowAgain(Id is { } id
            ? await SendAsync(Api.PutAsync<PlanAction>($"{ApiPath}/actions/{id}", body, Once, Stop), "Action saved", _ => $"{Home}/actions/{id}")
            : await SendAsync(Api.PostAsync<PlanAction>($"{ApiPath}/actions", body, new(IdempotencyKey), Stop), "Action added", made => $"{Home}/actions/{made!.Id}"));
    }

    private IActionResult ShowAgain(IActionResult result)
    {
        Kpis = Kpis.Count == 0 ? [TypedKpi.Blank(0)] : Kpis;
        return result;
    }

    private IEnumerable<(string Field, string Message)> Faults()
    {
        if (!Plan.Objectives.Any(objective => objective.Id == ObjectiveId))
        {
            yield return ("objective", "Select the objective it works towards");
        }

        if (string.IsNullOrWhiteSpace(Typed.Title))
        {
            yield return ("title", "Enter what will be done");
        }

        foreach (var date in (TypedDate[])[Start, Due])
        {
            if (date is { IsEmpty: false, Date: null })
            {
                yield return (date.Name, $"{(date.Name is "due" ? "Due" : "Start")} must be a date, like 12 11 2026");
            }
        }

        foreach (var fault in Kpis.SelectMany(kpi => kpi.Faults()))
        {
            yield return fault;
        }
    }

    private async Task ReadAsync()
    {
        await FindAsync();
        (Kpis, Start, Due) = (TypedKpi.From(Request.Form), Start.From(Request.Form), Due.From(Request.Form));
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        _ = Id is null || Action is not null ? true : throw NoSuch("There is no such action in this plan");
    }

    private static TypedDate AskStart(DateOnly? day) => TypedDate.Of("start", "When does it start?", "You may leave it empty.", day);

    private static TypedDate AskDue(DateOnly? day) => TypedDate.Of("due", "When is it due?", "After that day it is red until it is complete.", day);
}
