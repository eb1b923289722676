using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Published cases; those for a gap of one's own organisation first.</summary>
internal sealed class PracticeListPage(RegionApi api, Definitions definitions, CurrentPerson current) : AwardPage(api)
{
    [BindProperty(Name = "organisation", SupportsGet = true)]
    public string? Organisation { get; set; }

    [BindProperty(Name = "measure", SupportsGet = true)]
    public string? Measure { get; set; }

    public IReadOnlyList<PracticeCase> Cases { get; private set; } = [];

    /// <summary>The organisations somebody acts for; whose gaps are shown is for them alone.</summary>
    public IReadOnlyList<Choice> Organisations => current.May(Permissions.ReadMeasures)
        ? [.. current.Organisations.Select(ods => new Choice(ods, definitions.Organisations.Find(ods)?.Name ?? ods))]
        : [];

    public IReadOnlyList<Choice> Measures => [.. definitions.Awards.Values.SelectMany(scheme => scheme.Categories).SelectMany(category => category.Measures).Distinct()
        .Select(key => new Choice(key, definitions.Measures.GetValueOrDefault(key)?.Label ?? key)).OrderBy(choice => choice.Text, StringComparer.Ordinal)];

    public static string AboutOf(PracticeCase found) => string.Join(". ", ((string?[])[
        found.CategoryTitle, found.OrganisationName, found.Tried.Count > 0 ? $"Tried by {Wording.Count(found.Tried.Count, "organisation", "organisations")}" : null]).OfType<string>()) + ".";

    public async Task OnGetAsync()
    {
        var query = QueryString.Create(new Dictionary<string, string?> { ["organisation"] = Said(Organisation), ["measure"] = Said(Measure) }.Where(pair => pair.Value is not null));
        Cases = await ListAsync<PracticeCase>($"practice{query}");
    }
}
