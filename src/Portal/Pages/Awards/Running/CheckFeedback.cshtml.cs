using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A secretary makes one text of what judges wrote, and releases it to the nominators.</summary>
internal sealed class CheckFeedbackPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public FeedbackCheck Check { get; private set; } = null!;

    /// <summary>What somebody else saved meanwhile.</summary>
    public string? Kept { get; private set; }

    public string List => $"/awards/{Nomination.Cycle}/feedback?category={Uri.EscapeDataString(Nomination.Category)}";

    public string Standing => (Check, Cycle.Stage) switch
    {
        ({ ReleasedAt: null, By: { } by }, _) => $"{by} kept it. Nobody else reads it.",
        ({ ReleasedAt: not null }, "announced" or "closed") => "Its nominators can read it.",
        ({ ReleasedAt: not null }, _) => "Its nominators can read it once the outcomes are announced.",
        _ => "Nothing is told yet.",
    };

    protected override IReadOnlyList<string> Fields => ["text"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Text = Check.Text ?? string.Join("\n\n", Check.Texts);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(release: false);

    public Task<IActionResult> OnPostReleaseAsync() => SaveAsync(release: true);

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Check = await FindAsync<FeedbackCheck>($"{ApiPath}/feedback-check");
    }

    private async Task<IActionResult> SaveAsync(bool release)
    {
        await LoadAsync();
        Kept = Version != CurrentVersion && Check.Text != Said(Text) ? Check.Text : null;

        if (release && Said(Text) is null)
        {
            Refuse("text", "Enter what the nominators are told");
            return Page();
        }

        return await PutAsync($"{ApiPath}/feedback-check", new { text = Said(Text), release }, release ? "Released" : "Kept as a draft", List);
    }
}
