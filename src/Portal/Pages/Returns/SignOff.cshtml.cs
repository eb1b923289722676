using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A second person reads the figures and signs them off, or sends them back with a comment.</summary>
internal sealed class SignOffPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    [BindProperty(Name = "comment")]
    public string? Comment { get; set; }

    public async Task OnGetAsync() => await LoadAsync();

    public Task<IActionResult> OnPostApproveAsync() => StepAsync("approval", null, null, $"{Home}/receipt");

    public async Task<IActionResult> OnPostSendBackAsync()
    {
        if (string.IsNullOrWhiteSpace(Comment))
        {
            await LoadAsync();
            Refuse("comment", "Enter what has to be looked at again");
            return Page();
        }

        return await StepAsync("rejection", new { comment = Comment.Trim() }, "Sent back to the person who submitted it", Home, "comment");
    }
}
