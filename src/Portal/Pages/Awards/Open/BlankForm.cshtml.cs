using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The form of a category, to be filled in with Word.</summary>
internal sealed class BlankFormPage(RegionApi api) : AwardPage(api)
{
    public async Task<IActionResult> OnGetAsync(string cycle, string category)
    {
        var (content, type) = await Api.GetTypedFileAsync($"{Service}/categories/{Uri.EscapeDataString(category)}/form.docx?cycle={Uri.EscapeDataString(cycle)}", Stop);
        return File(content, type ?? "application/octet-stream", $"{category}.docx");
    }
}
