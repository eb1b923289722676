using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The nominations of a year that a secretary may see, to be checked one by one.</summary>
internal sealed class NominationListPage(RegionApi api, Definitions definitions, TimeProvider clock) : CyclePage(api)
{
    [BindProperty(Name = "state", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "category", SupportsGet = true)]
    public string? CategoryKey { get; set; }

    [BindProperty(Name = "organisation", SupportsGet = true)]
    public string? Organisation { get; set; }

    [BindProperty(Name = "search", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "after", SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<AwardNominationLine> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<DuplicateNominations> Duplicates { get; private set; } = [];

    public static IReadOnlyList<Choice> States { get; } =
        [.. ((string[])["submitted", "admitted", "refused", "withdrawn", "merged"]).Select(state => new Choice(state, AwardWording.State(state)))];

    public IReadOnlyList<Choice> CategoryChoices => [.. Categories.Select(category => new Choice(category.Key, category.Title))];

    public IReadOnlyList<Choice> Organisations => NominatedOrganisations.Of(definitions.Organisations, London.Today(clock));

    public string OrganisationName(string ods) => definitions.Organisations.Find(ods)?.Name ?? ods;

    public async Task<IActionResult> OnGetAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<Items<AwardNominationLine>>($"nominations{Query(("cycle", Key), ("after", After))}");

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Lines = answer.Value!.List;
        Duplicates = await ListAsync<DuplicateNominations>($"nominations/duplicates?cycle={Key}");
        Next = answer.Value.Next is { } next ? $"/awards/{Key}/nominations{Query(("after", next))}" : null;
        return Page();
    }

    private QueryString Query(params (string Name, string? Value)[] more) => QueryString.Create(
        ((string Name, string? Value)[])[("state", Said(State)), ("category", Said(CategoryKey)), ("organisation", Said(Organisation)), ("search", Said(Search)), .. more]
            is var all ? all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)) : []);
}
