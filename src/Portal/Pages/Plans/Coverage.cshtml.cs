using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.Pages.Region;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Comply or explain: which organisation answers which requirement, and what nobody works on.</summary>
internal sealed class CoveragePage(RegionApi api, CurrentPerson current, Scopes scopes, Definitions definitions) : PortalPage
{
    private const string First = "edi-improvement-plan";

    [BindProperty(Name = "scope", SupportsGet = true)]
    public string? ScopeText { get; set; }

    [BindProperty(Name = "framework", SupportsGet = true)]
    public string? Framework { get; set; }

    /// <summary>One organisation of the scope, shown requirement by requirement.</summary>
    [BindProperty(Name = "of", SupportsGet = true)]
    public string? Of { get; set; }

    public Scope Scope { get; private set; }

    public CoverageView View { get; private set; } = null!;

    public CoverageRow? One => View.Organisations.Count == 1 ? View.Organisations[0] : View.Organisations.FirstOrDefault(row => row.Ods == Of);

    public string ScopeName => One is { } row ? $"{row.Name} ({row.Ods})" : Wording.Capital(scopes.NameOf(Scope));

    public string FrameworkTitle => definitions.Frameworks[Framework!].Title;

    public IReadOnlyList<Choice> Frameworks =>
        [.. definitions.FrameworkList.Where(framework => !framework.Local && framework.Accountable.Count > 0).Select(framework => new Choice(framework.Key, framework.Title))];

    public IReadOnlyList<Choice> ScopeChoices => definitions.Organisations.Find(current.Organisation) switch
    {
        { Kind: OrganisationKind.Region } => [new(scopes.Region.ToString(), "The whole region"), .. scopes.Systems.Select(system => new Choice($"ics:{system.Ods}", $"{system.Name} ({system.Ods})", Group: "Systems"))],
        _ => [],
    };

    public IEnumerable<CoverageColumn> Nobody => View.Requirements.Where(column => View.Nobody.Contains(column.Key));

    public string Address(string? of = null) => $"/plans/coverage?scope={Scope}&framework={Framework}{(of is null ? "" : $"&of={of}")}";

    public string RequirementName(string key) => RequirementNames.Of(definitions, key);

    public static string Short(CoverageColumn column) => column.Number ?? PlanWording.Short(column.Title, 30);

    public string Long(CoverageColumn column) => definitions.FindRequirement(column.Key) is { } known ? Wording.Capital(RequirementNames.Title(known)) : column.Title;

    public async Task OnGetAsync()
    {
        Scope = Chosen();
        Framework = Frameworks.Any(choice => choice.Value == Framework) ? Framework : First;
        View = (await api.GetAsync<CoverageView>($"/api/action-plans/v1/coverage?scope={Scope}&framework={Framework}", Stop)).Must();
    }

    private Scope Chosen() => Scope.TryParse(ScopeText, out var asked) && definitions.Organisations.Knows(asked) ? asked
        : definitions.Organisations.Find(current.Organisation) is { Kind: OrganisationKind.Trust } trust ? Scope.Trust(trust.Ods)
        : scopes.Choose(null);
}
