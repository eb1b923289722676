using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.People;

internal sealed class PeopleListPage(RegionApi api) : PortalPage
{
    [BindProperty(Name = "after", SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var after = After is { Length: > 0 } ? $"?after={Uri.EscapeDataString(After)}" : "";
        var page = (await api.GetAsync<Items<PersonView>>($"/api/access/v1/people{after}", Stop)).Must();
        (People, Next) = (page.List, page.Next);
    }
}
