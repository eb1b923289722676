using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A file of a nomination, to be saved.</summary>
internal sealed class OneFilePage(RegionApi api) : AwardPage(api)
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, string? name)
    {
        var (content, _) = await Api.GetTypedFileAsync($"{Service}/nominations/{id}/evidence/{number}/content", Stop);
        return File(content, "application/octet-stream", Said(name) ?? $"attachment-{number}");
    }
}
