using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A published case, and "we tried it".</summary>
internal sealed class OnePracticePage(RegionApi api, Definitions definitions, CurrentPerson current) : AwardPage(api)
{
    public PracticeCase Practice { get; private set; } = null!;

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Own => current.May(Permissions.ReadAwards)
        ? [.. current.Organisations.Select(ods => new Choice(ods, OrganisationName(ods)))]
        : [];

    public bool MayWrite => current.May(Permissions.RunAwards);

    public string Whose => string.Join(", ", ((string?[])[Practice.Nominee, Practice.OrganisationName]).OfType<string>());

    public IEnumerable<(string Title, string Text)> Parts => ((IEnumerable<(string Title, string? Text)>)
    [
        ("What was done", Practice.WhatWasDone), ("What changed", Practice.WhatChanged), ("How to begin", Practice.ToBegin), ("Whom to ask", Practice.Contact),
    ]).Where(part => part.Text is { Length: > 0 }).Select(part => (part.Title, part.Text!));

    protected override IReadOnlyList<string> Fields => ["organisation", "note"];

    public string OrganisationName(string ods) => definitions.Organisations.Find(ods)?.Name ?? ods;

    public Task OnGetAsync(Guid id) => LoadAsync(id);

    public async Task<IActionResult> OnPostTriedAsync(Guid id)
    {
        await LoadAsync(id);
        return await DoAsync($"practice/{id}/tried", new { organisation = Said(Organisation), note = Said(Note) }, "Thank you: others see that you tried it", $"/awards/practice/{id}");
    }

    private async Task LoadAsync(Guid id) => Practice = await FindAsync<PracticeCase>($"practice/{id}");
}
