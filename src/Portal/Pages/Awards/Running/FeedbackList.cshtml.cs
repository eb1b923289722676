using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The entries of a year whose feedback a secretary checks, and how far each is.</summary>
internal sealed class FeedbackListPage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "category", SupportsGet = true)]
    public string? CategoryKey { get; set; }

    public IReadOnlyList<FeedbackCheckLine> Lines { get; private set; } = [];

    public int Released => Lines.Count(line => line.State is "released");

    public IReadOnlyList<Choice> CategoryChoices => [.. Categories.Select(category => new Choice(category.Key, category.Title))];

    public async Task<IActionResult> OnGetAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<Items<FeedbackCheckLine>>($"feedback-checks?cycle={Uri.EscapeDataString(Key)}{(Said(CategoryKey) is { } category ? $"&category={Uri.EscapeDataString(category)}" : "")}");

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Lines = answer.Value!.List;
        return Page();
    }
}
