using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A file of an entry, under a name that tells nothing.</summary>
internal sealed class OneScoredFilePage(RegionApi api) : AwardPage(api)
{
    public async Task<IActionResult> OnGetAsync(string code, int number, string? cycle, string? name)
    {
        var query = cycle is null ? "" : $"?cycle={Uri.EscapeDataString(cycle)}";
        var (content, _) = await Api.GetTypedFileAsync($"{Service}/scores/{Uri.EscapeDataString(code)}/attachments/{number}{query}", Stop);
        return File(content, "application/octet-stream", Said(name) ?? $"attachment-{number}");
    }
}
