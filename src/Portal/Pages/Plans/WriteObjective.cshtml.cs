using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Adds an objective or changes one.</summary>
internal sealed class WriteObjectivePage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(Name = "ref")]
    public string? Reference { get; set; }

    [BindProperty(Name = "title")]
    public string? ObjectiveTitle { get; set; }

    [BindProperty(Name = "strategyLink")]
    public string? StrategyLink { get; set; }

    [BindProperty(Name = "primary")]
    public string? Primary { get; set; }

    [BindProperty(Name = "requirements")]
    public List<string> Requirements { get; set; } = [];

    public PlanObjective? Objective => Plan.Objectives.FirstOrDefault(objective => objective.Id == Id);

    public bool CanBeRemoved => Objective is { Actions.Count: 0 };

    public LinkQuestion Links => new(RequirementNames.Choices(Definitions), Primary, Requirements);

    protected override IReadOnlyList<string> Fields => ["ref", "title", "strategyLink", "primary"];

    protected override string? CurrentVersion => Id is null ? PlanVersion : Objective?.ETag;

    public async Task OnGetAsync()
    {
        await FindAsync();
        MustEdit();

        if (Objective is { } known)
        {
            (Reference, ObjectiveTitle, StrategyLink, Primary, Requirements) = (known.Ref, known.Title, known.StrategyLink, known.Primary, [.. known.Requirements]);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();

        if (string.IsNullOrWhiteSpace(ObjectiveTitle))
        {
            Refuse("title", "Enter what the objective is");
            return Page();
        }

        var body = new { @ref = Reference, title = ObjectiveTitle, strategyLink = StrategyLink, primary = Links.Main, requirements = Links.All };

        return Id is { } id
            ? await SendAsync(Api.PutAsync<PlanObjective>($"{ApiPath}/objectives/{id}", body, Once, Stop), "Objective saved", _ => $"{Home}#objective-{id}")
            : await SendAsync(Api.PostAsync<PlanObjective>($"{ApiPath}/objectives", body, new(IdempotencyKey), Stop), "Objective added", made => $"{Home}/actions/add?objective={made!.Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await FindAsync();
        return await SendAsync(Api.DeleteAsync<PlanObjective>($"{ApiPath}/objectives/{Id}", Once, Stop), "Objective removed", _ => Home);
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        _ = Id is null || Objective is not null ? true : throw NoSuch("There is no such objective in this plan");
    }
}
