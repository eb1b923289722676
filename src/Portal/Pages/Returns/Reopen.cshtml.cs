using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A correction of what was signed off starts with its reason.</summary>
internal sealed class ReopenPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            await LoadAsync();
            Refuse("reason", "Enter why it has to be corrected");
            return Page();
        }

        return await StepAsync("reopening", new { reason = Reason.Trim() }, "Re-opened as a new revision", Home, "reason");
    }
}
