using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Networks;

/// <summary>The staff networks of one organisation.</summary>
internal sealed class OneRegisterPage(RegionApi api, Definitions definitions) : NetworksPage(api, definitions)
{
    public async Task OnGetAsync() => await LoadAsync();
}
