using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>That it came, when, and what happens next.</summary>
internal sealed class NominationReceiptPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    private sealed record Receipt(string? Sha256);

    public string? Digest { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();

        if (Nomination.SubmittedAt is null)
        {
            return LocalRedirect(Home);
        }

        Digest = (await ReadAsync<Receipt>($"{ApiPath}/receipt")).Sha256;
        return Page();
    }

    public async Task<IActionResult> OnPostAskAgainAsync()
    {
        await LoadAsync();
        return await DoAsync($"{ApiPath}/consent", null, "The nominee is asked again", $"{Home}/receipt");
    }
}
