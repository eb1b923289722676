using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>An action that was never published goes; a published one is closed instead.</summary>
internal sealed class RemoveActionPage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustEdit();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await SendAsync(Api.DeleteAsync<PlanAction>(ActionPath, Once, Stop), $"Removed: {ShortName}", _ => Home);
    }
}
