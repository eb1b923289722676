using System.Globalization;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The panels of a year, and a new one.</summary>
internal sealed class PanelListPage(RegionApi api) : CyclePage(api)
{
    public IReadOnlyList<PanelView> Panels { get; private set; } = [];

    [BindProperty(Name = "title")]
    public string? PanelTitle { get; set; }

    [BindProperty(Name = "categories")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty(Name = "judgesPerEntry")]
    public string? JudgesPerEntry { get; set; } = "3";

    [BindProperty(Name = "mix")]
    public string? Mix { get; set; }

    protected override IReadOnlyList<string> Fields => ["title", "categories", "judgesPerEntry", "mix"];

    public Task<IActionResult> OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var page = await LoadAsync();
        List<PanelMix> mix = [];

        foreach (var line in (Mix ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.LastIndexOf(' ') is > 0 and var gap && int.TryParse(line[(gap + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            {
                mix.Add(new(line[..gap].Trim(), least));
            }
            else
            {
                Refuse("mix", $"“{line}” must be a group and a number, like: staff network 1");
            }
        }

        if (!int.TryParse(JudgesPerEntry, NumberStyles.None, CultureInfo.InvariantCulture, out var judges))
        {
            Refuse("judgesPerEntry", "Judges for each entry must be a number, like 3");
        }

        if (Errors.Count > 0 || page is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            return page;
        }

        var answer = await Api.PostAsync<PanelView>($"{Service}/panels", new { cycle = Key, title = Said(PanelTitle), categories = Chosen, judgesPerEntry = judges, mix }, Once, Stop);
        return answer.Problem is { } problem ? Refused(problem) : Onward($"{PanelTitle} is set up", $"/awards/panels/{answer.Value!.Id}");
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/') is [var field, ..] && Fields.Contains(field) ? field : null;

    private async Task<IActionResult> LoadAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<Items<PanelView>>($"panels?cycle={Key}");

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Panels = answer.Value!.List;
        return Page();
    }
}
