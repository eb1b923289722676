using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Asks somebody to write along, by a mailed link.</summary>
internal sealed class CoAuthorsPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    [BindProperty(Name = "name")]
    public string? AuthorName { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    protected override IReadOnlyList<string> Fields => ["name", "email"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustBeDraft();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync($"{ApiPath}/co-authors", new { name = Said(AuthorName), email = Said(Email) }, $"The link is on its way to {Email}", $"{Home}/co-authors");
    }
}
