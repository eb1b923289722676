using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Turns what a winner told into a case others can take up, and publishes it.</summary>
internal sealed class WritePracticePage(RegionApi api, Definitions definitions) : AwardPage(api)
{
    private PracticeCase _case = null!;

    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "title")]
    public string? CaseTitle { get; set; }

    [BindProperty(Name = "summary")]
    public string? Summary { get; set; }

    [BindProperty(Name = "whatWasDone")]
    public string? WhatWasDone { get; set; }

    [BindProperty(Name = "whatChanged")]
    public string? WhatChanged { get; set; }

    [BindProperty(Name = "toBegin")]
    public string? ToBegin { get; set; }

    [BindProperty(Name = "contact")]
    public string? Contact { get; set; }

    [BindProperty(Name = "namesNominee")]
    public bool NamesNominee { get; set; }

    [BindProperty(Name = "measures")]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<Choice> Measures => [.. definitions.Awards.Values.SelectMany(scheme => scheme.Categories).SelectMany(category => category.Measures).Distinct()
        .Select(key => new Choice(key, definitions.Measures.GetValueOrDefault(key)?.Label ?? key)).OrderBy(choice => choice.Text, StringComparer.Ordinal)];

    protected override IReadOnlyList<string> Fields => ["title", "summary", "whatWasDone", "whatChanged", "toBegin", "contact"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (CaseTitle, Summary, Chosen) = (_case.Title, _case.Summary, [.. _case.Measures.Select(tag => tag.Key)]);
        (WhatWasDone, WhatChanged, ToBegin, Contact, NamesNominee) = (_case.WhatWasDone, _case.WhatChanged, _case.ToBegin, _case.Contact, _case.NamesNominee);
    }

    public async Task<IActionResult> OnPostAsync() => await SaveAsync() ?? Onward("Saved", $"/awards/practice/{Id}");

    public async Task<IActionResult> OnPostPublishAsync() =>
        await SaveAsync() ?? await DoAsync($"practice/{Id}/publication", null, "Published: anybody can read it now", $"/awards/practice/{Id}");

    private async Task LoadAsync() => _case = await FindAsync<PracticeCase>($"practice/{Id}");

    private async Task<IActionResult?> SaveAsync()
    {
        await LoadAsync();
        var answer = await Api.PutAsync<PracticeCase>(
            $"{Service}/practice/{Id}",
            new
            {
                title = Said(CaseTitle),
                summary = Said(Summary),
                whatWasDone = Said(WhatWasDone),
                whatChanged = Said(WhatChanged),
                toBegin = Said(ToBegin),
                contact = Said(Contact),
                namesNominee = NamesNominee,
                measures = Chosen,
                outcomes = _case.Outcomes.Select(tag => tag.Key),
            },
            new(null, Version), Stop);
        Version = answer.ETag ?? Version;

        return answer.Problem is { } problem ? Refused(problem) : null;
    }
}
