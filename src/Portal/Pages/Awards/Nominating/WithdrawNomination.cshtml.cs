using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Takes a nomination out of the running.</summary>
internal sealed class WithdrawNominationPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    protected override IReadOnlyList<string> Fields => ["reason"];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync($"{ApiPath}/withdrawal", new { reason = Said(Reason) }, "The nomination is withdrawn", Home);
    }
}
