using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A secretary admits a nomination, refuses it kindly, moves it where it fits, merges it, or lets a late one in.</summary>
internal sealed class ScreenNominationPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    private IReadOnlyList<AwardNominationLine> _others = [];

    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "category")]
    public string? MoveTo { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "lateReason")]
    public string? LateReason { get; set; }

    [BindProperty(Name = "into")]
    public Guid? MergeInto { get; set; }

    public bool Merges { get; private set; }

    public static IReadOnlyList<Choice> Decisions { get; } = [new("admitted", "Admit it to judging"), new("moved", "Move it to another category"), new("refused", "It is not eligible")];

    public IReadOnlyList<Choice> OtherCategories => [.. Categories.Where(category => category.Key != Category.Key).Select(category => new Choice(category.Key, category.Title))];

    public IReadOnlyList<Choice> Into => [.. _others.OrderBy(line => string.Equals(line.Nominee, Nomination.Nominee.Name, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
        .Select(line => new Choice(line.Id.ToString(), $"{line.Nominee ?? "No name"} ({line.Code})"))];

    protected override IReadOnlyList<string> Fields => ["decision", "category", "reason", "into"];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Decision = Nomination.Screening is { Eligible: true } ? "admitted" : null;
        MoveTo = Nomination.Screening?.Suggestions is [var first, ..] ? first.Category : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        if (Said(Decision) is null)
        {
            Refuse("decision", "Select what you decide");
        }

        if (Decision is "moved" && Said(MoveTo) is null)
        {
            Refuse("category", "Select the category it moves to");
        }

        if (Decision is "refused" or "moved" && Said(Reason) is null)
        {
            Refuse("reason", "Say why, so that the nominators understand it");
        }

        return Errors.Count > 0
            ? Page()
            : await DoAsync($"{ApiPath}/screening", new { decision = Decision, reason = Said(Reason), category = Decision is "moved" ? MoveTo : null }, "Decided", $"{Home}/screening");
    }

    public async Task<IActionResult> OnPostAcceptLateAsync()
    {
        await LoadAsync();

        if (Said(LateReason) is null)
        {
            Refuse("lateReason", "Say why it is let in");
            return Page();
        }

        return await DoAsync($"{ApiPath}/late-acceptance", new { reason = Said(LateReason) }, "It is let in, marked as late", $"{Home}/screening");
    }

    public async Task<IActionResult> OnPostMergeAsync()
    {
        await LoadAsync();
        Merges = true;

        if (MergeInto is not { } into)
        {
            Refuse("into", "Select the one it is merged into");
            return Page();
        }

        return await DoAsync($"{ApiPath}/merging", new { into }, "Merged", $"/awards/nominations/{into}/screening");
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();

        if (May("merge"))
        {
            _others = [.. (await ListAsync<AwardNominationLine>($"nominations?cycle={Nomination.Cycle}&category={Nomination.Category}")).Where(line => line.Id != Id && line.State is "submitted" or "admitted")];
        }
    }
}
