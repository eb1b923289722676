using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>A second person reads everything, and signs it off or sends it back with a comment.</summary>
internal sealed class SignOffPage(RegionApi api, Definitions definitions) : AssessmentPage(api, definitions)
{
    [BindProperty(Name = "comment")]
    public string? Comment { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync("sign-off", null, "Signed off", Home);
    }

    public async Task<IActionResult> OnPostSendBackAsync()
    {
        await LoadAsync();

        if (string.IsNullOrWhiteSpace(Comment))
        {
            Refuse("comment", "Say what should be looked at again");
            return Page();
        }

        return await DoAsync("return", new { comment = Comment }, "Sent back", Home);
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/') is "comment" ? "comment" : null;
}
