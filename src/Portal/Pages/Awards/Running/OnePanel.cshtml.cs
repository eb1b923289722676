using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A panel: its judges, and who judges what with the reason for each; solved anew whenever somebody drops out.</summary>
internal sealed class OnePanelPage(RegionApi api) : AwardPage(api)
{
    private IReadOnlyList<AwardCategoryView> _categories = [];
    private IReadOnlyList<JudgeCandidate> _candidates = [];

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "person")]
    public string? Person { get; set; }

    [BindProperty(Name = "employer")]
    public string? Employer { get; set; }

    [BindProperty(Name = "group")]
    public string? Group { get; set; }

    [BindProperty(Name = "chair")]
    public bool Chair { get; set; }

    public TypedDate Until { get; private set; } = TypedDate.Of("to", "Until when do they serve?", "Leave it empty for this year alone.");

    public PanelView Panel { get; private set; } = null!;

    public AwardCycle Cycle { get; private set; } = null!;

    public AssignmentsView? Assignments { get; private set; }

    public bool Adds { get; private set; }

    public IReadOnlyList<PanelJudge> Judges => [.. Panel.Judges.Where(judge => judge.LeftAt is null)];

    /// <summary>Who holds a role to judge and is not on the panel.</summary>
    public IReadOnlyList<Choice> Candidates =>
        [.. _candidates.Where(candidate => Judges.All(judge => judge.Person != candidate.Id)).Select(candidate => new Choice(candidate.Id, $"{candidate.Name} ({candidate.Email})"))];

    public bool MayChange => Panel.MayDo.Contains("addJudge");

    public string InWords
    {
        get
        {
            var assigned = Assignments!;
            var loads = assigned.Loads.Select(load => load.Entries).ToList();
            var spread = loads.Count == 0 ? "" : loads.Min() == loads.Max() ? $"Every judge has {Wording.Count(loads[0], "entry", "entries")}." : $"Judges have {loads.Min()} to {loads.Max()} entries.";
            return assigned.Optimal is not { } optimal ? spread : $"{spread} {(optimal ? "It could not be spread more evenly." : $"It is at most {Wording.Number((assigned.Cost ?? 0) - (assigned.LowerBound ?? 0))} away from the most even one.")}";
        }
    }

    protected override string DeclareFirst => $"/awards/{Panel?.Cycle ?? Cycle?.Key}/interests?returnUrl=/awards/panels/{Id}";

    protected override IReadOnlyList<string> Fields => ["person", "employer", "group", "chair", "to"];

    public string CategoryTitle(string key) => _categories.FirstOrDefault(category => category.Key == key)?.Title ?? key;

    public int LoadOf(PanelJudge judge) =>
        Assignments?.Loads.FirstOrDefault(load => load.Judge == judge.Number)?.Entries ?? 0;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAddAsync()
    {
        await LoadAsync();
        Adds = true;
        Until = Until.From(Request.Form);

        if (Until is { IsEmpty: false, Date: null })
        {
            Refuse("to", "Until when must be a date, like 12 11 2026");
            return Page();
        }

        if (_candidates.FirstOrDefault(candidate => candidate.Id == Person) is not { } judge)
        {
            Refuse("person", "Select who is to judge");
            return Page();
        }

        return await DoAsync(
            $"panels/{Id}/judges", new { person = judge.Id, name = judge.Name, email = judge.Email, employer = Said(Employer), group = Said(Group), chair = Chair, to = Until.Date },
            $"{judge.Name} judges with this panel", $"/awards/panels/{Id}");
    }

    public async Task<IActionResult> OnPostDropOutAsync(string judge)
    {
        await LoadAsync();
        var answer = await Api.DeleteAsync<object>($"{Service}/panels/{Id}/judges/{Uri.EscapeDataString(judge)}", Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward("Taken off. Their entries have gone to others where there are enough judges", $"/awards/panels/{Id}");
    }

    public async Task<IActionResult> OnPostAssignAsync()
    {
        await LoadAsync();
        return await DoAsync($"panels/{Id}/assignments", null, "Entries are given to judges", $"/awards/panels/{Id}");
    }

    private async Task LoadAsync()
    {
        Panel = await FindAsync<PanelView>($"panels/{Id}");
        Cycle = await CycleAsync(Panel.Cycle);
        _categories = (await SchemeAsync(Panel.Cycle)).Categories;

        if (MayChange)
        {
            _candidates = (await Api.GetAsync<Items<JudgeCandidate>>("/api/access/v1/people/judges", Stop)).Must().List;
            Assignments = (await Api.GetAsync<AssignmentsView>($"{Service}/panels/{Id}/assignments", Stop)).Value;
        }
    }
}
