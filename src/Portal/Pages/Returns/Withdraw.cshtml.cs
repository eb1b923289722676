using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

internal sealed class WithdrawPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    public async Task OnGetAsync() => await LoadAsync();

    public Task<IActionResult> OnPostAsync() => StepAsync("withdrawal", null, "Withdrawn: it is a draft again", Home);
}
